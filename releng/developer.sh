# What the script "lathe" does for developers; read by it with $root, $product and $stamp set. Not a program of its own.
# shellcheck shell=sh disable=SC2154

maven_release=3.9.16
cache=${XDG_CACHE_HOME:-$HOME/.cache}/lathe

say() { echo "lathe: $*" >&2; }

# Tests and Java itself turn file names into "??" with LC_ALL=C.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
    *) if [ "$(uname -s)" = Darwin ]; then LC_ALL=en_US.UTF-8; else LC_ALL=C.UTF-8; fi
       export LC_ALL ;;
esac

# As in the product: ONNX Runtime would look around this machine for its telemetry, and crashes on long command lines then.
export ORT_DISABLE_TELEMETRY=1

# --- Java ---------------------------------------------------------------------------------------------------------------

java_release_of() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || { echo 0; return; }
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" | head -n 1
}

find_java() {
    on_path=$(command -v java || true)
    [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
    for folder in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/*jdk* /opt/java/* /usr/java/* "$HOME"/.jdks/* \
        "$HOME"/.sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
        [ -n "$folder" ] && [ -x "$folder/bin/javac" ] || continue
        found=$(java_release_of "$folder")
        if [ "${found:-0}" -ge 21 ]; then
            JAVA_HOME=$folder
            export JAVA_HOME
            return 0
        fi
    done
    say "no JDK 21 or newer in JAVA_HOME, on PATH or in the usual folders: install one and set JAVA_HOME to its folder."
    return 1
}

# --- Maven --------------------------------------------------------------------------------------------------------------

# Runs outside the project: an older Maven fails in every folder whose pom loads Tycho.
maven_is_new_enough() {
    (cd / && "$1" -v 2>/dev/null) | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | {
        read -r major minor || exit 1
        [ "$major" -gt 3 ] || { [ "$major" -eq 3 ] && [ "$minor" -ge 9 ]; }
    }
}

find_maven() {
    mvn=$cache/apache-maven-$maven_release/bin/mvn
    [ ! -x "$mvn" ] || return 0
    older=$(command -v mvn || true)
    if [ -n "$older" ] && maven_is_new_enough "$older"; then
        mvn=$older
        return 0
    fi
    if [ -z "$older" ]; then
        say "Maven is missing: install Maven 3.9 or newer (or any older one, which then fetches it)."
        return 1
    fi
    say "fetching Maven $maven_release into $cache (once)"
    fetched=$(mktemp -d) || return 1
    (
        cd "$fetched" &&
            "$older" -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
                "-Dartifact=org.apache.maven:apache-maven:$maven_release:zip:bin" "-DoutputDirectory=$fetched" >&2 &&
            "$JAVA_HOME/bin/jar" xf "apache-maven-$maven_release-bin.zip" &&
            chmod +x "apache-maven-$maven_release/bin/mvn" &&
            mkdir -p "$cache" &&
            # by rename: a second build that starts now sees all of it or nothing
            { mv "apache-maven-$maven_release" "$cache/" 2>/dev/null || [ -x "$mvn" ]; }
    )
    rm -rf "$fetched"
    [ -x "$mvn" ] || { say "Maven $maven_release could not be fetched: install Maven 3.9 or newer and put it on PATH."; return 1; }
}

# The compiler looks at changed files only: without this, what used a class that changed or went would stay as it was.
forget_classes() { rm -rf "$root"/bundles/*/target/classes; }

maven() {
    (cd "$root" && "$mvn" -B -ntp -Dstyle.color=never "$@")
}

# --- What the system must have ------------------------------------------------------------------------------------------

# need PROGRAM PACKAGE ...: installs the packages of missing programs where that is possible, else says what is missing.
need() {
    missing=
    while [ $# -gt 0 ]; do
        case $1 in
            lib*.so*) ldconfig -p 2>/dev/null | grep -q "$1" || missing="$missing $2" ;;
            *) command -v "$1" >/dev/null 2>&1 || missing="$missing $2" ;;
        esac
        shift 2
    done
    [ -n "$missing" ] || return 0
    if [ -r /etc/debian_version ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "installing$missing"
        # shellcheck disable=SC2086
        { DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing ||
            { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; }; } \
            >"${TMPDIR:-/tmp}/lathe-apt.$$" 2>&1 && { rm -f "${TMPDIR:-/tmp}/lathe-apt.$$"; return 0; }
        tail -n 5 "${TMPDIR:-/tmp}/lathe-apt.$$" >&2
        rm -f "${TMPDIR:-/tmp}/lathe-apt.$$"
    fi
    say "missing on this system:$missing; install it with your package manager and try again."
    return 1
}

need_window() {
    [ "$(uname -s)" = Linux ] || return 0
    PATH=$PATH:/sbin:/usr/sbin need libgtk-3.so.0 libgtk-3-0
}

need_for_tests() {
    [ "$(uname -s)" = Linux ] || return 0
    PATH=$PATH:/sbin:/usr/sbin need libgtk-3.so.0 libgtk-3-0 Xvfb xvfb openbox openbox xdotool xdotool git git git-lfs git-lfs
}

# --- A display for tests ------------------------------------------------------------------------------------------------

helpers=
stop_helpers() {
    # shellcheck disable=SC2086
    [ -z "$helpers" ] || kill $helpers 2>/dev/null
    helpers=
}

start_display() {
    [ -z "${DISPLAY:-}" ] && [ "$(uname -s)" = Linux ] || return 0
    display_file=$(mktemp)
    # Xvfb itself picks a free number and writes it: no race between two test runs
    Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>"$display_file" >/dev/null 2>&1 &
    helpers=$!
    waited=0
    while [ ! -s "$display_file" ] && [ $waited -lt 100 ]; do sleep 0.1; waited=$((waited + 1)); done
    number=$(cat "$display_file")
    rm -f "$display_file"
    [ -n "$number" ] || { say "Xvfb did not start; try: Xvfb :99"; return 1; }
    DISPLAY=:$number
    export DISPLAY
    # without a window manager no window gets the focus
    openbox >/dev/null 2>&1 &
    helpers="$helpers $!"
}

# --- Verbs --------------------------------------------------------------------------------------------------------------

# The product for this system, without tests. $1.. go to Maven.
build_product() {
    find_java && find_maven || return 1
    started=$(mktemp) || return 1
    forget_classes
    maven -q package -pl releng/org.lathe.product -am "$@" >&2 || { rm -f "$started"; return 1; }
    # the time of the start: what was saved while this ran is built the next time
    mv "$started" "$stamp"
    warm_up
}

# One start now fills the caches of the framework, so that the first start by a person is as quick as the later ones.
warm_up() {
    [ ! -x "$product/bin/lathe" ] || "$product/bin/lathe" --version >/dev/null 2>&1 || true
}

verb_build() {
    say "building (a first build fetches its libraries and takes minutes)"
    build_product "$@" || { say "the build failed, see above."; return 1; }
}

# The sums of all JUnit reports, as the last line. Status 1 where a test failed or none ran.
sum_reports() {
    find "$root/bundles" "$root/releng" \( -path '*/surefire-reports/TEST-*.xml' -o -path '*/failsafe-reports/TEST-*.xml' \) \
        -exec cat {} + 2>/dev/null | tr '\n' ' ' | sed 's/<testsuite /\n&/g' | awk '
        function number(name) {
            if (match($0, " " name "=\"[0-9]+\"")) return substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) + 0
            return 0
        }
        /^<testsuite / { sub(/>.*/, ""); bad = number("failures") + number("errors"); off = number("skipped")
                         failed += bad; skipped += off; passed += number("tests") - bad - off }
        END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped; exit failed > 0 || passed == 0 }'
}

verb_test() {
    find_java && find_maven && need_for_tests || return 1
    trap stop_helpers EXIT
    trap 'stop_helpers; exit 130' INT TERM
    start_display || return 1
    find "$root/bundles" "$root/releng" -path '*-reports/TEST-*.xml' -delete 2>/dev/null
    forget_classes
    outcome=0
    check_style || outcome=1
    LATHE_BUILT=yes maven verify --fail-at-end -Dlint.skip=true "$@" || outcome=1
    stop_helpers
    [ $outcome = 0 ] || echo "The build or a test failed, see above."
    sum_reports || outcome=1
    return $outcome
}

check_style() {
    report=$(mktemp) || return 1
    if maven -q -N verify >"$report" 2>&1; then rm -f "$report"; return 0; fi
    # the names of the files and the rules; the formatter's long differences help nobody here
    grep -E '^\[ERROR\] +bundles/|^\[ERROR\] +releng/|^\[(WARN|ERROR)\].*\.java:|other files|Failed to execute' "$report" | head -n 40 >&2
    rm -f "$report"
    say "style: './lathe format' formats, the rest is by hand."
    return 1
}

verb_format() {
    find_java && find_maven || return 1
    maven -q -N spotless:apply >&2
}

# The products of all systems as archives, and for Linux also a folder with a Java of its own.
verb_package() {
    say "packaging for Linux, Windows and macOS"
    build_product -Dall.systems=true "$@" || { say "the build failed, see above."; return 1; }
    products=$root/releng/org.lathe.product/target/products/org.lathe.product
    dist=$root/releng/org.lathe.product/target/dist
    rm -rf "$dist"
    stage "$products/linux/gtk/x86_64" linux-x86_64 && (cd "$dist/linux-x86_64" && tar czf ../lathe-linux-x86_64.tar.gz lathe) &&
        stage "$products/win32/win32/x86_64" windows-x86_64 &&
        (cd "$dist/windows-x86_64" && "$JAVA_HOME/bin/jar" --create --no-manifest --file ../lathe-windows-x86_64.zip lathe) &&
        stage "$products/macosx/cocoa/aarch64/Eclipse.app/Contents/Eclipse" macos-aarch64 &&
        (cd "$dist/macos-aarch64" && tar czf ../lathe-macos-aarch64.tar.gz lathe) || { say "an archive could not be written, see above."; return 1; }
    rm -rf "$dist/windows-x86_64" "$dist/macos-aarch64"
    mv "$dist/linux-x86_64/lathe" "$dist/lathe" && rmdir "$dist/linux-x86_64"
    own_java "$dist/lathe" || return 1
    ls -1 -d "$dist"/* >&2
}

# stage PRODUCT NAME: a copy without what one machine's starts and the install tool left in it.
stage() {
    mkdir -p "$dist/$2/lathe/configuration" "$dist/$2/lathe/shell" &&
        cp -R "$1/bin" "$1/plugins" "$1/features" "$dist/$2/lathe/" &&
        cp "$1/configuration/config.ini" "$dist/$2/lathe/configuration/" &&
        cp "$1/shell/config.ini" "$dist/$2/lathe/shell/" &&
        cp "$root/LICENSE" "$dist/$2/lathe/"
}

# own_java FOLDER: a Java made of the modules that Lathe needs, where this JDK can make one.
own_java() {
    if [ "$(uname -s)" != Linux ]; then
        say "no folder with a Java of its own: that one is made on Linux."
        return 0
    fi
    if [ ! -d "$JAVA_HOME/jmods" ] && ! "$JAVA_HOME/bin/jlink" --help | grep -q 'run-time image enabled'; then
        say "no Java of its own in $1: the JDK in $JAVA_HOME has no jmods; install them (or a JDK with them) and package again."
        return 0
    fi
    "$JAVA_HOME/bin/jlink" --output "$1/jre" --strip-debug --no-header-files --no-man-pages --generate-cds-archive \
        --add-modules java.se,jdk.accessibility,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,jdk.net,jdk.unsupported,jdk.zipfs \
        >&2 || { say "jlink could not make a Java for $1, see above."; return 1; }
}

# Measures the product, see releng/bench. $1.. are names of benchmarks and --json.
verb_bench() {
    find_java && find_maven || return 1
    if stale; then verb_build || return 1; fi
    case " $* " in
        *" start "*) window=yes ;;
        *) window=; for word; do case $word in -*) ;; *) window=no ;; esac; done ;;
    esac
    if [ "$window" != no ]; then
        need_for_tests || return 1
        trap stop_helpers EXIT
        trap 'stop_helpers; exit 130' INT TERM
        start_display || return 1
    fi
    classes=$root/releng/bench/target/classes
    rm -rf "$classes" && mkdir -p "$classes" || return 1
    "$JAVA_HOME/bin/javac" -proc:none --release 21 -encoding UTF-8 -d "$classes" -cp "$product/plugins/*" \
        "$root"/releng/bench/src/org/lathe/bench/*.java "$root"/releng/bench/src/org/lathe/bench/empty/*.java || return 1
    "$JAVA_HOME/bin/java" "-DDJL_CACHE_DIR=$cache/djl" "-DENGINE_CACHE_DIR=$cache/djl" "-Dlathe.bench.classes=$classes" \
        -cp "$classes:$product/plugins/*" org.lathe.bench.Bench "$product" "$root/releng/bench" \
        "$root/bundles/org.lathe.media.tests/data/digits.csv.gz" "$@"
}
