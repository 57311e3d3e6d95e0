// SPDX-License-Identifier: MIT
#include "cli/completion_scripts.hpp"

namespace weft::cli {

// Words before the cursor go as they are typed; the part behind it is no concern of completion.
const std::string_view bash_completion = R"bash(# Completion of weft for bash: source <(weft completion bash)
_weft() {
  local line word quote= current=${COMP_WORDS[COMP_CWORD]}
  [[ $current != = ]] || current=
  # Readline keeps a quote that is open, and puts what completes the word behind it.
  case $current in [\"\']*) quote=${current:0:1} current=${current:1} ;; esac
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      $'\tfiles') compopt -o filenames; mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current") ;;
      $'\tfolders') compopt -o filenames; mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -d -- "$current") ;;
      *)
        word=${line%%$'\t'*}
        [[ $word != */ ]] || compopt -o nospace
        [[ $quote ]] || printf -v word %q "$word"
        COMPREPLY+=("$word")
        ;;
    esac
  done < <("${COMP_WORDS[0]}" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$current" 2>/dev/null)
}
complete -F _weft weft
)bash";

const std::string_view zsh_completion = R"zsh(#compdef weft
# Completion of weft for zsh: weft completion zsh > a folder of $fpath, as _weft; or source <(weft completion zsh)
_weft() {
  local line word sentence
  local -a plain open
  for line in "${(@f)$("${words[1]}" completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      ('') ;;
      ($'\tfiles') _files ;;
      ($'\tfolders') _files -/ ;;
      (*)
        word=${line%%$'\t'*}
        sentence=${line#*$'\t'}
        if [[ $word == */ ]]; then
          open+=("$word")
        else
          plain+=("${word//:/\\:}:$sentence")
        fi
        ;;
    esac
  done
  (( $#open )) && compadd -S '' -- $open
  (( $#plain )) && _describe -V weft plain
}
if [[ $funcstack[1] == _weft ]]; then
  _weft "$@"
else
  compdef _weft weft
fi
)zsh";

const std::string_view fish_completion =
    R"fish(# Completion of weft for fish: weft completion fish > ~/.config/fish/completions/weft.fish
function __weft_candidates
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in ($words[1] completion words -- $words[2..-1] "$current" 2>/dev/null)
        switch $line
            case \tfiles
                __fish_complete_path "$current"
            case \tfolders
                __fish_complete_directories "$current"
            case '*'
                echo $line
        end
    end
end
complete -c weft -f -a '(__weft_candidates)'
)fish";

}  // namespace weft::cli
