# A developer's day: `make` lists it. Everything here is a plain command that may be typed instead.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help verify check quick test-one walk run up format picture lint messages mutation bench

MAVEN := $(shell command -v mvn >/dev/null && echo mvn || echo ./mvnw) -B

help: ## lists the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r target does; do \
	  printf '  make %-10s %s\n' "$$target" "$$does"; done

verify: ## everything that CI runs: checkers, tests, coverage; minutes
	JAVA_HOME="$$(.mvn/find-jdk)" $(MAVEN) verify

# One compiler over all sources; what it finds is listed, warnings too.
findings = found="$$($(MAVEN) -Dwerror=-XDgo-on $(1) -pl checks compile | grep -E 'ERROR|WARNING.*[.]java')"; \
	[[ -z "$$found" ]] || { echo "$$found"; exit 1; }

check: ## bug patterns and null checks of all main sources; half a minute
	@$(call findings)

quick: ## every compile error of all sources and tests at once; seconds
	@$(call findings,-Dquick)

test-one: ## one test class, wherever it is: make test-one TEST=HealthViewTest (or #method)
	@[[ -n "$(TEST)" ]] || { echo 'usage: make test-one TEST=HealthViewTest' >&2; exit 2; }
	@test='$(TEST)'; modules="$$(find . -name target -prune -o -name "$${test%%#*}.java" -print \
	  | sed -n 's,^\./\(.*\)/src/test/.*,\1,p' | sort -u | paste -s -d , -)"; \
	[[ -n "$$modules" ]] || { echo 'No test class $(TEST)' >&2; exit 1; }; \
	echo "in $$modules"; \
	$(MAVEN) -Dquick -pl "$$modules" -am -Dtest='$(TEST)' -Dsurefire.failIfNoSpecifiedTests=false test \
	  | sed -n '/Running\|Tests run\|ERROR\|expected\|Expecting\|BUILD\|^[^[]/p'; \
	exit $${PIPESTATUS[0]}

walk: ## types every command and question that the docs print at the demo; minutes
	$(MAVEN) -q -Dquick -pl cli -am -Dtest=PrintedCommandsWalk -Dsurefire.failIfNoSpecifiedTests=false test

run: ## the demo: a sample book, then http://localhost:3000
	./oarlock demo

up: ## the same without sample data, on disk
	./oarlock up

format: ## formats all Java sources
	JAVA_HOME="$$(.mvn/find-jdk)" $(MAVEN) -q spotless:apply

picture: ## draws the architecture, or a Slack message as PNG: make picture MESSAGE=health.json
	$(if $(MESSAGE),docs/pictures/make $(MESSAGE),docs/pictures/draw-architecture)

lint: ## the deployment's template
	cfn-lint template.yaml

messages: ## languages/messages.pot, with all that is said to people, from the sources
	"$$(.mvn/find-jdk)/bin/java" -cp shared/slack/src/test/java \
	  shared/slack/src/test/java/dev/oarlock/slack/language/MessageTemplate.java

mutation: ## changes the domain's code and counts what no test notices: make mutation PACKAGE=risk.episode
	@[[ -n "$(PACKAGE)" ]] || { echo 'usage: make mutation PACKAGE=risk.episode' >&2; exit 2; }
	JAVA_HOME="$$(.mvn/find-jdk)" $(MAVEN) -Dquick -Pmutation -Dmutated='dev.oarlock.domain.$(PACKAGE).*' \
	  -pl shared/domain process-test-classes
	@echo 'By line: shared/domain/target/pit-reports/index.html'

bench: ## one measurement, or their names: make bench BENCH=speed
	$(if $(BENCH),bench/run $(BENCH),@bench/run 2>&1 || true)
