#!/usr/bin/env bash
# Builds the solution and runs every test suite that this machine can restore. Needs the .NET SDK and a NuGet feed.
#
#   ./test.sh                                          everything; the last line is "N passed, N failed, N skipped"
#   ROUTING_REQUIRE=orleans,postgres,browser ./test.sh what is named there may not be missing
#   ROUTING_SUITE_SECONDS=600 ./test.sh                longest time of one suite; one that takes longer has failed
#   ROUTING_LANES=1 ./test.sh                          suites that run at a time; two, since most of them wait more than they compute
#
# A test that needs a database, a browser or a Prometheus carries [Trait("Needs", "postgres")], "browser" or "prometheus"
# and skips itself where there is none.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 ROUTING_REQUIRE="${ROUTING_REQUIRE:-}"

readonly suite_seconds="${ROUTING_SUITE_SECONDS:-600}"
readonly lanes="${ROUTING_LANES:-2}"
readonly orleans='^Routing\.(Grains|Silo)'
reports="$(mktemp -d)"
readonly reports
passed=0 failed=0 skipped=0
suites=()
whole=Routing.sln lacking=""

# Ends a suite together with every process that it started.
end_group() { kill -KILL -- "-$1" 2>/dev/null || true; }

# Lanes first, so that none begins another suite.
end_all() {
  local lane group
  for lane in $(jobs -p); do kill -KILL "$lane" 2>/dev/null || true; done
  for group in "$reports"/*.group; do [ ! -s "$group" ] || end_group "$(cat "$group")"; done
  rm -rf "$reports"
}
trap end_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

required() { case ",$ROUTING_REQUIRE," in *",$1,"*) return 0 ;; *) return 1 ;; esac; }

build() { dotnet build "$1" --configuration Release --verbosity quiet --disable-build-servers --no-restore -consoleLoggerParameters:NoSummary; }

# Counts of one suite, out of the first element of its report: attribute name, report.
count() { grep -o -m 1 "<assembly [^>]*" "$2" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*'; }

# The report's tests that carry a need and ended with or without a given result: need, report, grep options.
needing() {
  awk '{ gsub(/<test /, "\n<test "); print }' "$2" | grep '^<test ' \
    | { [ "$3" = skipped ] && grep 'result="Skip"' || grep -v 'result="Skip"'; } | grep -c "name=\"Needs\" value=\"$1\"" || true
}

# Waits for a process group up to the time limit; 124 when it had to be ended.
wait_bounded() {
  local until=$((SECONDS + suite_seconds))
  while kill -0 "$1" 2>/dev/null; do
    if [ "$SECONDS" -ge "$until" ]; then end_group "$1"; wait "$1" 2>/dev/null || true; return 124; fi
    sleep 0.2
  done
  wait "$1"
}

# Runs one suite and leaves its counts and what is to be shown of it among the reports. A suite without a report has
# crashed or hung and counts as one failure.
run_suite() {
  local name="$1" program="tests/$1/bin/Release/net10.0/$1.dll" report="$reports/$1.xml" log="$reports/$1.log"
  local begun=$SECONDS status=0 p=0 f=0 s=0 note="" running
  set -m
  dotnet "$program" -noLogo -noColor -showLiveOutput -xml "$report" </dev/null >"$log" 2>&1 &
  running=$!
  set +m
  echo "$running" >"$reports/$name.group"
  wait_bounded "$running" || status=$?
  end_group "$running"
  rm "$reports/$name.group"

  if [ "$status" -ne 124 ] && [ -s "$report" ] && grep -q '</assemblies>' "$report"; then
    p=$(count passed "$report") s=$(count skipped "$report")
    f=$(($(count failed "$report") + $(count errors "$report")))
    if [ "$((p + f + s))" -eq 0 ]; then f=1 note=", ran no test"; fi
    if [ "$status" -ne 0 ] && [ "$f" -eq 0 ]; then f=1 note=", ended with exit code $status"; fi
  elif [ "$status" -eq 124 ]; then
    f=1 note=", ended after $suite_seconds s without a result"
  else
    f=1 note=", crashed with exit code $status"
  fi

  {
    [ "$f" -eq 0 ] || cat "$log"
    grep -o "Measured: .*" "$log" || true
    printf '%-28s %5d passed, %d failed, %d skipped in %d s%s\n' "$name" "$p" "$f" "$s" "$((SECONDS - begun))" "$note"
  } >"$reports/$name.shown"
  cat "$reports/$name.shown"
  echo "$p $f $s" >"$reports/$name.counts"
}

# Takes suites that no other lane has taken, until none is left.
run_lane() {
  local name
  for name in "${suites[@]}"; do
    ! mkdir "$reports/$name.taken" 2>/dev/null || run_suite "$name"
  done
}

# Runs all suites, several at a time, and adds up their counts. One that left none was lost with its lane and has failed.
run_suites() {
  local name lane p f s
  for ((lane = 0; lane < lanes; lane++)); do run_lane & done
  wait
  for name in "${suites[@]}"; do
    if ! read -r p f s 2>/dev/null <"$reports/$name.counts"; then
      echo "$name left no counts."
      p=0 f=1 s=0
    fi
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  done
}

# Restores: 0 done, 1 the feed lacks a package, 2 anything else.
restore() {
  local log="$reports/restore.log"
  dotnet restore "$1" --verbosity quiet --disable-build-servers >"$log" 2>&1 && return 0
  if grep -q 'error NU110[12]' "$log" && ! grep 'error ' "$log" | grep -qv 'error NU110[12]'; then return 1; fi
  return 2
}

# Restores and builds everything, or without the Orleans projects where the feed lacks one of their packages.
build_all() {
  local status=0
  restore "$whole" || status=$?
  if [ "$status" -eq 1 ]; then
    lacking="$(grep -o -m 1 'NU110[12]: .*' "$reports/restore.log" | sed 's/\. .*/./')"
    whole=Routing.Embedded.slnf status=0
    restore "$whole" || status=$?
  fi
  if [ "$status" -ne 0 ]; then
    cat "$reports/restore.log"
    return 1
  fi
  build "$whole"
}

# What is to be run: all suites that are built.
list_suites() {
  local project name
  for project in tests/*/*.Tests.csproj; do
    name="$(basename "$project" .csproj)"
    if [[ "$name" =~ $orleans ]] && [ "$whole" != Routing.sln ]; then
      echo "$lacking"
      leave_out "$name" orleans
    else
      suites+=("$name")
    fi
  done
  if [ "$whole" = Routing.sln ] && required orleans && ! grep -qE "$orleans" < <(printf '%s\n' "${suites[@]}"); then
    leave_out "Orleans: no such project" orleans
  fi
}

# One suite that cannot run here: skipped, or failed where it is required.
leave_out() {
  if required "$2"; then
    failed=$((failed + 1))
    printf '%-28s required and missing\n' "$1"
  else
    skipped=$((skipped + 1))
    printf '%-28s left out\n' "$1"
  fi
}

# Skipped tests of a required need are failures; so is a need that no test has exercised.
hold_to() {
  local need="$1" report ran=0 left=0
  required "$need" || return 0
  for report in "$reports"/*.xml; do
    [ -s "$report" ] || continue
    ran=$((ran + $(needing "$need" "$report" run))) left=$((left + $(needing "$need" "$report" skipped)))
  done
  skipped=$((skipped - left)) failed=$((failed + left))
  if [ "$left" -gt 0 ]; then echo "$need: required, but $left tests were skipped"; fi
  if [ "$((ran + left))" -eq 0 ]; then leave_out "$need: no such test" "$need"; fi
}

if ! build_all; then
  echo "$whole does not build."
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
list_suites
run_suites
hold_to postgres
hold_to browser
hold_to prometheus

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
