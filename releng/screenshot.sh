#!/bin/sh
# Takes the README's picture of the real window: two trainings on the digits sample, one of them running.
# Usage: releng/screenshot.sh [FILE.png]; needs Xvfb, openbox, xdotool and ImageMagick's import, and a built product.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd -P)
target=${1:-$root/docs/screenshot.png}
lathe=$root/lathe
work=$(mktemp -d)
helpers=
clean() {
    # shellcheck disable=SC2086
    [ -z "$helpers" ] || kill $helpers 2>/dev/null || true
    "$lathe" -w "$work/Lathe" --quiet run stop second >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT TERM

"$lathe" -w "$work/Lathe" demo >&2
first=$("$lathe" -w "$work/Lathe" --json run list demo | sed -n 's/.*"run": *"\([0-9a-f]*\)".*/\1/p' | head -n 1)
"$lathe" -w "$work/Lathe" run rename "$first" first >&2

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
helpers=$!
while [ ! -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
helpers="$helpers $!"
"$lathe" -data "$work/Lathe" >/dev/null 2>&1 &
helpers="$helpers $!"
until window=$(xdotool search --onlyvisible --name 'Lathe$' 2>/dev/null | tail -n 1) && [ -n "$window" ]; do sleep 0.5; done
xdotool windowsize "$window" 1440 870 windowmove "$window" 0 0 windowactivate "$window"

"$lathe" -w "$work/Lathe" train demo --recipe image-classification --dataset digits --name second --set epochs=60 \
    --set optimizer=sgd --set learning_rate=0.02 --detach >&2
sleep 25
# the dataset in the tree opens with a double click, both runs are chosen with Ctrl+A
xdotool mousemove --window "$window" 90 180 click --repeat 2 --delay 80 1
sleep 3
xdotool mousemove --window "$window" 330 560 click 1 key ctrl+a
sleep 4
import -window "$window" "$target"
echo "$target"
