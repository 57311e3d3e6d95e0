# SPDX-License-Identifier: MIT
# The judges of tables, notes and previews. Each of them has to object to damages, too.

function(add_reader_judge world format fixture stem)
  set(interpreter "${WEFT_JUDGES_PYTHON}")
  set(script judge_${format}.py)
  if(format STREQUAL "mermaid")
    set(interpreter "${WEFT_JUDGES_NODE}")
    set(script judge_${format}.mjs)
  endif()
  add_judge(${world}.${format} "${interpreter}" ${script} ${fixture} ${stem}.${format} ${stem}.jsonld)
  if("DAMAGES" IN_LIST ARGN)
    add_damage(${format} "${interpreter}" ${script} ${fixture} ${format} all ${stem}.${format} EXPORT ${stem}.jsonld)
  endif()
endfunction()

set(archives loose_threads hostile_archive)
if(has_other_newsletters)
  list(APPEND archives seeds corpora)
endif()
# A new folder must not be called like a file; one that is there may.
set(before_csv "mkdir '%' &&")
foreach(format IN ITEMS csv neo4j markdown mermaid)
  add_reader_judge(little ${format} clients_worlds ${worlds}/little DAMAGES)
  add_reader_judge(hostile ${format} clients_worlds ${worlds}/hostile)
  if(TARGET weft_program)
    foreach(archive IN LISTS archives)
      set(built ${CMAKE_CURRENT_BINARY_DIR}/${archive})
      string(REPLACE % "${built}/graph.${format}" before "${before_${format}}")
      add_test(NAME clients.${archive}.export.${format}
        COMMAND sh -c "rm -rf '${built}/graph.${format}' && ${before} exec '$<TARGET_FILE:weft_program>' export ${format} \
          --archive '${built}/weft.db' -o '${built}/graph.${format}'")
      set_tests_properties(clients.${archive}.export.${format} PROPERTIES
        LABELS clients FIXTURES_REQUIRED clients_${archive} FIXTURES_SETUP clients_${archive}_${format})
      add_reader_judge(${archive} ${format} clients_${archive}_${format} ${built}/graph)
    endforeach()
  endif()
endforeach()

# The page of the explorer. Whether it shows what it holds is for a browser to say.
foreach(world IN ITEMS little hostile)
  add_judge(${world}.explorer "${WEFT_JUDGES_PYTHON}" judge_explorer.py
    clients_worlds ${worlds}/${world}.html ${worlds}/${world}.jsonld)
endforeach()
