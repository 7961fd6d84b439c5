#compdef sco
# Completion of sco for zsh. For this shell:    source <(sco completion zsh)
# For every shell: sco completion zsh > FOLDER/_sco, where FOLDER is one of $fpath, before compinit runs in ~/.zshrc.

_sco() {
    local how prefix
    local -a lines candidates suffix
    lines=("${(@f)$(${~${(Q)words[1]}} __complete zsh "$compstate[quote]" "$PREFIX" "${(@Q)words[2,CURRENT-1]}" 2> /dev/null)}")
    how=${lines[1]%%:*} prefix=${lines[1]#*:} candidates=("${(@)lines[2,-1]}")
    case $how in
        files)
            compset -p ${#prefix}
            _files
            return ;;
        path) suffix=(-q -S .) ;;  # zsh takes it away again when a space follows
        list) suffix=(-q -S ,) ;;
    esac
    # The candidates replace the whole word, which need not begin as they do: a name has many spellings.
    (( $#candidates )) && _describe -V sco candidates -U -P "$prefix" $suffix
}

if [[ $funcstack[1] == _sco ]]; then
    _sco "$@"
else
    compdef _sco sco
fi
