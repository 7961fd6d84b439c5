# Completion of sco for fish. For this shell:    sco completion fish | source
# For every shell:                               sco completion fish > ~/.config/fish/completions/sco.fish

function __sco_complete
    set -l words (commandline -opc)
    # Before the program there may be variables, or a word such as time.
    while set -q words[1]; and not string match -qr '(^|/)sco$' -- $words[1]
        set -e words[1]
    end
    set -q words[1]; or return
    set -l token (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    set -l lines ($program __complete fish "$token" $words[2..-1] 2>/dev/null)
    if test "$lines[1]" = files
        set -l option (string match -r -- '^--?\w+=' $token)
        printf '%s\n' "$option"(__fish_complete_path (string replace -r -- '^--?\w+=' '' $token))
    else
        printf '%s\n' $lines[2..-1]
    end
end

complete -c sco -f -k -a '(__sco_complete)'
