# SPDX-License-Identifier: MIT
# Judges of the formats that graph programs read, on one world: its exports are STEM.FORMAT, GEXF 1.2 is STEM.older.gexf
# and REFERENCE the graph.jsonld that all are held against.

set(grammars ${CMAKE_CURRENT_SOURCE_DIR})
set(python "${WEFT_JUDGES_PYTHON}")
set(node "${WEFT_JUDGES_NODE}")

function(add_graph_judges world fixture stem reference)
  add_judge(${world}.graphml_networkx "${python}" judge_graphml_networkx.py ${fixture} ${stem}.graphml ${reference})
  add_judge(${world}.graphml_igraph "${python}" judge_graphml_igraph.py ${fixture} ${stem}.graphml ${reference})
  add_judge(${world}.graphml_graphology "${node}" judge_graphology.mjs ${fixture} ${stem}.graphml ${reference})
  add_judge(${world}.graphml_grammar "${python}" judge_grammar.py ${fixture} ${grammars}/graphml.rng ${stem}.graphml)
  add_judge(${world}.gexf_networkx "${python}" judge_gexf_networkx.py ${fixture} ${stem}.older.gexf ${reference})
  add_judge(${world}.gexf_graphology "${node}" judge_graphology.mjs ${fixture} ${stem}.gexf ${reference})
  add_judge(${world}.gexf_grammar "${python}" judge_grammar.py ${fixture} ${grammars}/gexf_1_3.rng ${stem}.gexf)
  add_judge(${world}.older_gexf_grammar "${python}" judge_grammar.py
    ${fixture} ${grammars}/gexf_1_2.rng ${stem}.older.gexf)
  add_judge(${world}.nodelink_networkx "${python}" judge_nodelink_networkx.py ${fixture} ${reference} ${reference})
  add_judge(${world}.d3_force "${node}" judge_d3_force.mjs ${fixture} ${reference} ${reference})
  add_judge(${world}.d3_tree "${node}" judge_d3_tree.mjs ${fixture} ${stem}.d3-tree ${reference})
  add_judge(${world}.cytoscape "${node}" judge_cytoscape.mjs ${fixture} ${stem}.cytoscape ${reference})
  add_judge(${world}.graphology "${node}" judge_graphology.mjs ${fixture} ${stem}.graphology ${reference})
  add_judge(${world}.sigma "${node}" judge_sigma.mjs ${fixture} ${stem}.graphology ${reference})
endfunction()

add_graph_judges(little clients_worlds ${worlds}/little ${worlds}/little.jsonld)
add_graph_judges(hostile clients_worlds ${worlds}/hostile ${worlds}/hostile.jsonld)

set(stem ${worlds}/little)
set(reference ${stem}.jsonld)
# A grammar knows neither weights nor names, and how many there should be.
set(formal dangling,heavy,edge-twice,node-twice,node-lost,ampersand,cut-short)
add_damage(graphml_networkx "${python}" judge_graphml_networkx.py clients_worlds xml all
  ${stem}.graphml EXPORT ${reference})
add_damage(graphml_igraph "${python}" judge_graphml_igraph.py clients_worlds xml all
  ${stem}.graphml EXPORT ${reference})
add_damage(graphml_graphology "${node}" judge_graphology.mjs clients_worlds xml all
  ${stem}.graphml EXPORT ${reference})
add_damage(graphml_grammar "${python}" judge_grammar.py clients_worlds xml ${formal}
  ${stem}.graphml ${grammars}/graphml.rng EXPORT)
add_damage(gexf_networkx "${python}" judge_gexf_networkx.py clients_worlds xml all
  ${stem}.older.gexf EXPORT ${reference})
add_damage(gexf_graphology "${node}" judge_graphology.mjs clients_worlds xml all
  ${stem}.gexf EXPORT ${reference})
add_damage(gexf_grammar "${python}" judge_grammar.py clients_worlds xml ${formal}
  ${stem}.gexf ${grammars}/gexf_1_3.rng EXPORT)
add_damage(older_gexf_grammar "${python}" judge_grammar.py clients_worlds xml ${formal}
  ${stem}.older.gexf ${grammars}/gexf_1_2.rng EXPORT)
add_damage(nodelink_networkx "${python}" judge_nodelink_networkx.py clients_worlds json all
  ${stem}.d3 EXPORT ${reference})
add_damage(d3_force "${node}" judge_d3_force.mjs clients_worlds json all
  ${stem}.d3 EXPORT ${reference})
add_damage(d3_tree "${node}" judge_d3_tree.mjs clients_worlds tree all
  ${stem}.d3-tree EXPORT ${reference})
add_damage(cytoscape "${node}" judge_cytoscape.mjs clients_worlds json all
  ${stem}.cytoscape EXPORT ${reference})
add_damage(graphology "${node}" judge_graphology.mjs clients_worlds json all
  ${stem}.graphology EXPORT ${reference})
add_damage(sigma "${node}" judge_sigma.mjs clients_worlds json dangling,weight,label
  ${stem}.graphology EXPORT ${reference})
add_damage(dot "${python}" judge_dot.py clients_worlds dot all
  ${stem}.dot EXPORT ${reference})

if(TARGET weft_program)
  # An archive in all formats beside what weft built.
  function(add_network_exports name)
    set(built ${CMAKE_CURRENT_BINARY_DIR}/${name})
    foreach(file IN ITEMS
        "graph.graphml graphml" "graph.gexf gexf" "graph.older.gexf gexf --gexf-version 1.2" "graph.cytoscape cytoscape"
        "graph.graphology graphology" "graph.d3-tree d3-tree")
      separate_arguments(arguments UNIX_COMMAND ${file})
      list(POP_FRONT arguments path)
      add_test(NAME clients.${name}.export.${path}
        COMMAND weft_program export ${arguments} --archive ${built}/weft.db -o ${built}/${path})
      set_tests_properties(clients.${name}.export.${path} PROPERTIES
        LABELS clients FIXTURES_REQUIRED clients_${name} FIXTURES_SETUP clients_${name}_networks)
    endforeach()
  endfunction()

  function(add_network_archive name)
    add_network_exports(${name})
    set(built ${CMAKE_CURRENT_BINARY_DIR}/${name})
    add_graph_judges(${name} clients_${name}_networks ${built}/graph ${built}/graph.jsonld)
  endfunction()

  add_network_archive(loose_threads)
  add_network_archive(hostile_archive)
  if(has_other_newsletters)
    add_network_archive(seeds)
    # Of ten thousand articles only what is quick.
    add_network_exports(corpora)
    set(stem ${CMAKE_CURRENT_BINARY_DIR}/corpora/graph)
    set(fixture clients_corpora_networks)
    set(reference ${stem}.jsonld)
    add_judge(corpora.graphml_igraph "${WEFT_JUDGES_PYTHON}" judge_graphml_igraph.py
      ${fixture} ${stem}.graphml ${reference})
    add_judge(corpora.gexf_networkx "${WEFT_JUDGES_PYTHON}" judge_gexf_networkx.py
      ${fixture} ${stem}.older.gexf ${reference})
    add_judge(corpora.graphology "${WEFT_JUDGES_NODE}" judge_graphology.mjs ${fixture} ${stem}.graphology ${reference})
    add_judge(corpora.cytoscape "${WEFT_JUDGES_NODE}" judge_cytoscape.mjs ${fixture} ${stem}.cytoscape ${reference})
    add_judge(corpora.d3_tree "${WEFT_JUDGES_NODE}" judge_d3_tree.mjs ${fixture} ${stem}.d3-tree ${reference})
    add_judge(corpora.dot "${WEFT_JUDGES_PYTHON}" judge_dot.py ${fixture} ${stem}.dot ${reference})
  endif()
  foreach(language IN ITEMS python js html)
    add_judge(page.${language} "${WEFT_JUDGES_PYTHON}" run_page.py clients_loose_threads_networks
      ${PROJECT_SOURCE_DIR}/docs/graph-programs.md ${language} ${CMAKE_CURRENT_BINARY_DIR}/loose_threads
      ${WEFT_JUDGES_NODE})
  endforeach()
endif()
