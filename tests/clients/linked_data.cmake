# SPDX-License-Identifier: MIT
# The judges of linked data, and what they have to object to.

# The judges of linked data on STEM.jsonld, STEM.ntriples, STEM.nquads, STEM.turtle and STEM.skos.
function(add_linked_data_judges world fixture stem)
  add_judge(${world}.serdi "${WEFT_JUDGES_PYTHON}" judge_rdf_tools.py "${fixture}" serdi ${stem})
  add_judge(${world}.rapper "${WEFT_JUDGES_PYTHON}" judge_rdf_tools.py "${fixture}" rapper ${stem})
  add_judge(${world}.rdf_rdflib "${WEFT_JUDGES_PYTHON}" judge_rdf_rdflib.py "${fixture}" ${stem})
  add_judge(${world}.pyld "${WEFT_JUDGES_PYTHON}" judge_pyld.py "${fixture}" ${stem})
  foreach(judge IN ITEMS canonical streaming shacl oxigraph vocabulary)
    add_judge(${world}.${judge} "${WEFT_JUDGES_NODE}" judge_${judge}.mjs "${fixture}" ${stem})
  endforeach()
endfunction()

add_linked_data_judges(little clients_worlds ${worlds}/little)
add_linked_data_judges(monstrous clients_worlds ${worlds}/monstrous)

set(stem ${worlds}/little)
add_damage(serdi "${WEFT_JUDGES_PYTHON}" judge_rdf_tools.py clients_worlds linked_data
  raw-newline,raw-quote,language-tag,unknown-escape,unended-literal,unknown-prefix,blank-in-graph,other-count,no-graph
  ${stem} serdi EXPORT)
add_damage(rapper "${WEFT_JUDGES_PYTHON}" judge_rdf_tools.py clients_worlds linked_data
  raw-quote,unknown-escape,unended-literal,unknown-prefix,other-count,less-said
  ${stem} rapper EXPORT)
add_damage(rdf_rdflib "${WEFT_JUDGES_PYTHON}" judge_rdf_rdflib.py clients_worlds linked_data
  raw-quote,cut-short,other-count,other-weight,less-said,no-graph,no-date,no-topic,called-otherwise
  ${stem} EXPORT)
add_damage(pyld "${WEFT_JUDGES_PYTHON}" judge_pyld.py clients_worlds linked_data
  remote-context,weight-as-text,other-weight,edge-not-stated
  ${stem} EXPORT)
add_damage(jsonld_js "${WEFT_JUDGES_NODE}" judge_jsonld_js.mjs clients_worlds linked_data
  null-term,remote-context,cut-short,no-end
  ${stem} EXPORT)
add_damage(canonical "${WEFT_JUDGES_NODE}" judge_canonical.mjs clients_worlds linked_data
  null-term,raw-newline,unknown-escape,other-count,other-weight,less-said,no-graph
  ${stem} EXPORT)
add_damage(streaming "${WEFT_JUDGES_NODE}" judge_streaming.mjs clients_worlds linked_data
  id-first,remote-context,cut-short
  ${stem} EXPORT)
add_damage(shacl "${WEFT_JUDGES_NODE}" judge_shacl.mjs clients_worlds linked_data
  heavy,no-date,script,label-of-two-kinds,related-above,label-twice
  ${stem} EXPORT)
add_damage(oxigraph "${WEFT_JUDGES_NODE}" judge_oxigraph.mjs clients_worlds linked_data
  circle,one-sided,related-above,label-of-two-kinds,two-names,dangling,edge-not-stated,stated-without-edge,part-of-nothing
  ${stem} EXPORT)
add_damage(vocabulary "${WEFT_JUDGES_NODE}" judge_vocabulary.mjs clients_worlds linked_data
  misspelt,misplaced
  ${stem} EXPORT)

if(TARGET weft_program)
  set(built ${CMAKE_CURRENT_BINARY_DIR}/loose_threads)

  # The rest of linked data, in files that are called as their formats are.
  foreach(format IN ITEMS ntriples nquads turtle skos)
    add_test(NAME clients.loose_threads.${format}
      COMMAND weft_program export ${format} --archive ${built}/weft.db -o ${built}/graph.${format})
    set_tests_properties(clients.loose_threads.${format} PROPERTIES
      LABELS clients FIXTURES_REQUIRED clients_loose_threads FIXTURES_SETUP clients_linked_data)
  endforeach()
  add_test(NAME clients.loose_threads.with_evidence
    COMMAND weft_program export jsonld --archive ${built}/weft.db -o ${built}/graph.jsonld
      --evidence ${built}/graph.evidence.jsonld)
  set_tests_properties(clients.loose_threads.with_evidence PROPERTIES
    LABELS clients FIXTURES_REQUIRED clients_loose_threads FIXTURES_SETUP clients_linked_data)
  set(linked "clients_loose_threads;clients_linked_data")
  add_linked_data_judges(loose_threads "${linked}" ${built}/graph)
  set(page ${PROJECT_SOURCE_DIR}/docs/linked-data.md)
  add_judge(loose_threads.examples "${WEFT_JUDGES_PYTHON}" judge_examples.py "${linked}" ${page} ${built}/graph)
  add_judge(loose_threads.page "${WEFT_JUDGES_NODE}" judge_page.mjs "${linked}" ${page} ${built}/graph)
  add_judge(loose_threads.evidence "${WEFT_JUDGES_PYTHON}" judge_evidence.py "${linked}" ${built}/graph)
  add_judge(loose_threads.evidence_js "${WEFT_JUDGES_NODE}" judge_evidence_js.mjs "${linked}" ${built}/graph)
  add_damage(evidence "${WEFT_JUDGES_PYTHON}" judge_evidence.py "${linked}" linked_data
    moved,misquoted,no-body,less-evidence
    ${built}/graph EXPORT)
  add_damage(evidence_js "${WEFT_JUDGES_NODE}" judge_evidence_js.mjs "${linked}" linked_data
    untyped-selector
    ${built}/graph EXPORT)

  # A newsletter of others, where it is at hand, for the judges that are quick about it.
  if(EXISTS ${PROJECT_SOURCE_DIR}/../shared/corpora/techshack-more)
    set(real ${CMAKE_CURRENT_BINARY_DIR}/real)
    add_test(NAME clients.real
      COMMAND weft_program build ${PROJECT_SOURCE_DIR}/../shared/corpora/techshack-more -o ${real} --no-exports)
    set_tests_properties(clients.real PROPERTIES LABELS clients FIXTURES_SETUP clients_real)
    foreach(format IN ITEMS jsonld ntriples nquads turtle skos)
      add_test(NAME clients.real.${format}
        COMMAND weft_program export ${format} --archive ${real}/weft.db -o ${real}/graph.${format})
      set_tests_properties(clients.real.${format} PROPERTIES
        LABELS clients FIXTURES_REQUIRED clients_real FIXTURES_SETUP clients_real_graph)
    endforeach()
    set(fixture "clients_real;clients_real_graph")
    add_judge(real.serdi "${WEFT_JUDGES_PYTHON}" judge_rdf_tools.py "${fixture}" serdi ${real}/graph)
    add_judge(real.rapper "${WEFT_JUDGES_PYTHON}" judge_rdf_tools.py "${fixture}" rapper ${real}/graph)
    add_judge(real.streaming "${WEFT_JUDGES_NODE}" judge_streaming.mjs "${fixture}" ${real}/graph)
    add_judge(real.canonical "${WEFT_JUDGES_NODE}" judge_canonical.mjs "${fixture}" ${real}/graph)
    add_judge(real.oxigraph "${WEFT_JUDGES_NODE}" judge_oxigraph.mjs "${fixture}" ${real}/graph)
  endif()
endif()
