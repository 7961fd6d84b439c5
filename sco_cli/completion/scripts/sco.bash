# Completion of sco for bash. For this shell:    source <(sco completion bash)
# For every shell, where bash-completion is:     sco completion bash > ~/.local/share/bash-completion/completions/sco
# For every shell, elsewhere: write it to a file and put a line "source FILE" into ~/.bashrc.

_sco() {
    local how line program=$1
    [[ $program == "~/"* ]] && program=$HOME/${program:2}
    COMPREPLY=()
    {
        IFS= read -r how
        while IFS= read -r line; do
            COMPREPLY+=("$line")
        done
    } <<< "$("$program" __complete bash "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2> /dev/null)"
    case $how in
        files) compopt -o default 2> /dev/null ;;  # no candidates, so bash offers the names of files
        path | list) compopt -o nospace 2> /dev/null ;;
    esac
}

# An old bash knows no nosort; it sorts, and where there is nothing to offer it offers the names of files.
complete -o nosort -F _sco sco 2> /dev/null || complete -o default -F _sco sco
