package dev.oarlock.cli.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is typed for a printed command: itself, or what its placeholders stand for. With `--aws`
/// the same is typed at a deployed stack by `MendDeploymentTest`, so here it goes without.
final class CommandMeaning {
  private static final Pattern STANDS_FOR =
      Pattern.compile("[\\[|\\]]|\\.\\.\\.|\\b[A-Z]{3,}\\b|path/to");

  /// Typed by a test of its own: what starts an instance, and what only AWS can do.
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(demo|up|mcp)( .*)?|restore .*|import|import --check"); // UpCommandTest, McpCommandTest

  /// Names of commands in prose, of which more is said there.
  private static final List<String> NAMED =
      List.of(
          "ask",
          "ask --csv",
          "export",
          "erase",
          "send",
          "backtest",
          "model fit",
          "rebuild",
          "scorecard check",
          "people check",
          "model train",
          "quarantine");

  private static final Map<String, String> MEANT = meant();

  private CommandMeaning() {}

  static Optional<List<String>> of(String printed) {
    var here = printed.replaceAll(" ?\\[?--aws]?", "").strip();
    if (ELSEWHERE.matcher(here).matches() || NAMED.contains(here)) {
      return Optional.of(List.of());
    }
    var meant = MEANT.get(here.replaceAll("\\s+", " "));
    if (meant != null) {
      return Optional.of(meant.lines().map(String::strip).filter(it -> !it.isEmpty()).toList());
    }
    var bare = here.replaceAll("\"[^\"]*\"", "");
    return STANDS_FOR.matcher(bare).find()
        ? Optional.empty()
        : Optional.of(List.of(here.replace("--out ", "--out {tmp}/")));
  }

  private static Map<String, String> meant() {
    var all = new LinkedHashMap<String, String>();
    all.put("send FILE..", "send {home}/events/account-registered/ours.json");
    all.put("send events/account-registered/ours.json", all.get("send FILE.."));
    all.put(
        "send events/entries.json",
        "send {home}/events/entries.json\nrates apply {tmp}/rates.yaml");
    all.put("import --map FILE DIR", "import --map {imports}/small.yaml {imports}");
    all.put("import --map mine.yaml path/to/folder", "import --map {imports}/small.yaml {imports}");
    all.put(
        "import --map mine.yaml --check FILE",
        "import --map {imports}/small.yaml --check {imports}");
    all.put("import --suggest FILE", "import --suggest {imports}/customers.csv");
    all.put("import FILE... [--map NAME]", "import {hubspot} --map hubspot");
    all.put("import events/mappings/hubspot/sample", "import {hubspot}");
    for (var run : List.of("RUN", "import-2026-11-30T08:12:03.120Z")) {
      all.put("import --undo " + run, "import {hubspot}\nimport --undo {run}");
    }
    all.put("import --check customers.csv", "import --check {hubspot}");
    all.put("import customers.csv", "import {hubspot}");
    all.put("import hubspot-companies.csv", "import {hubspot}");
    all.put(
        "import --attach subscriptions.csv invoices.csv",
        "import --attach {stripe}\nquarantine purge --cause UNKNOWN_ACCOUNT");
    all.put("export health --parquet --out FILE", "export health --parquet --out {tmp}/h.parquet");
    all.put(
        "export signals --parquet --out FILE", "export signals --parquet --out {tmp}/s.parquet");
    all.put("export --account health", "export --account acme");
    all.put("help COMMAND", "help import");
    all.put("ask \"/health NAME\"", "ask \"/health acme\"");
    all.put(
        "scorecard check|diff|apply FILE",
        "scorecard check {tmp}/ours.yaml\nscorecard diff {tmp}/ours.yaml");
    for (var step : List.of("check", "diff", "diff --markdown", "apply")) {
      var words = step.split(" ", 2);
      all.put(
          "scorecard " + words[0] + " ours.yaml" + (words.length > 1 ? " " + words[1] : ""),
          "scorecard " + words[0] + " {tmp}/ours.yaml" + (words.length > 1 ? " --markdown" : ""));
    }
    all.put("mapping check|apply FILE", "mapping check {tmp}/billing.yaml");
    all.put(
        "mapping check billing.yaml event.json",
        "mapping check {tmp}/billing.yaml {tmp}/event.json");
    all.put("mapping apply billing.yaml", "mapping apply {tmp}/billing.yaml");
    all.put(
        "send events/mappings/stripe/events/subscription-seats.json",
        "send {home}/events/mappings/stripe/events/subscription-seats.json");
    all.put("people check people.yaml", "people check {tmp}/people.yaml");
    all.put("people check|apply FILE", "people check {tmp}/people.yaml\npeople show");
    all.put("plan apply FILE", "plan apply {tmp}/plan.yaml\nplan show");
    all.put("rates apply FILE", "rates apply {tmp}/rates.yaml\nrates show");
    all.put("reasons apply FILE", "reasons apply {home}/reasons/default.yaml\nreasons show");
    all.put("plays check|apply FILE", "plays check {home}/plays/default.yaml");
    all.put("plays check FILE", "plays check {home}/plays/default.yaml");
    all.put("plays apply", "plays apply {home}/plays/default.yaml\nplays show");
    all.put("plays saves --from DAY --to DAY", "plays saves --from 2026-01-01 --to 2026-11-30");
    all.put("plays", "plays show");
    all.put("model train|versions|show|apply", "model versions");
    all.put("model train [--as-of DAY] [--keep]", "model train --keep");
    all.put(
        "model versions | show VERSION | apply VERSION [--reason \"...\"]",
        "model versions\nmodel show {version}\nmodel apply {version} --reason tried");
    all.put("model apply VERSION --reason \"...\"", "model apply {version} --reason again");
    all.put("model fit|score|backtest", "");
    all.put(
        "model fit --table TRAIN.csv --out MODEL.json [--base-rate 0.26] [--labels N] [--features"
            + " drivers|raw]",
        """
        model fit --table {tmp}/train.csv --out {tmp}/model.json
        model fit --table {tmp}/train.csv --out {tmp}/raw.json --base-rate 0.26 --labels 20 --features raw
        """);
    all.put(
        "model score --model MODEL.json --table TEST.csv --out SCORES.csv",
        "model score --model {tmp}/model.json --table {tmp}/train.csv --out {tmp}/scores.csv");
    all.put(
        "model backtest --table T.csv [--folds N] [--horizon 90] [--json] [--chart"
            + " CALIBRATION.svg]",
        "model backtest --table {tmp}/train.csv --folds 3 --horizon 90 --json --chart {tmp}/c.svg");
    all.put("model show MODEL.json", "model show {tmp}/model.json");
    all.put(
        "backtest --from D --to D --out CSV",
        "backtest --from 2026-06-30 --to 2026-07-31 --out {tmp}/past.csv");
    all.put(
        "backtest --from 2023-06-30 --to 2024-09-30 --every month --horizon 90 --out PRED.csv"
            + " [--in-force] [--json] [--chart C.svg]",
        "backtest --from 2026-03-31 --to 2026-06-30 --every month --horizon 90 --out {tmp}/p.csv"
            + " --chart {tmp}/p.svg");
    all.put("ask \"/health acme\" [--as USER] [--json] [--csv]", "ask \"/health acme\" --json");
    all.put(
        "metrics --from D --to D [--every quarter]", "metrics --from 2026-01-01 --to 2026-06-30");
    all.put("metrics --from DAY --to DAY", "metrics --from 2026-01-01 --to 2026-06-30");
    all.put("metrics", "metrics --from 2026-09-01 --to 2026-09-30");
    all.put(
        "digest [--csm N] [--segment N] [--json] [--csv]",
        "digest --csm dana\ndigest --json\ndigest --csv");
    all.put("digest [--csm N] [--week DAY] [--json]", "digest --week 2026-10-26 --json");
    for (var out : List.of("FILE", "board.html")) {
      all.put(
          "digest --board --quarter 2026Q3 --out " + out,
          "digest --board --quarter 2026Q3 --out {tmp}/board.html");
    }
    all.put("posts [--channel C] [--json]", "posts --channel gong\nposts --json");
    all.put("audit [ACCOUNT]", "audit acme\naudit");
    all.put("export ACCOUNT|PERSON [--out FILE]", "export acme --out {tmp}/acme.jsonl");
    all.put("export ACCOUNT|PERSON", "export dana");
    all.put("erase ACCOUNT|PERSON [--yes]", "erase willow-spa --yes");
    all.put("erase ACCOUNT|PERSON", "erase willow-spa --beforehand --account --yes");
    all.put("identity list|link|unlink|new|ignore|ask", "identity list");
    all.put("quarantine list|show|replay|purge", "quarantine list");
    all.put(
        "quarantine show REJECTED",
        "send {tmp}/wrong.json\nquarantine list --cause MALFORMED\nquarantine show REJECTED");
    all.put(
        "quarantine purge --cause UNKNOWN_TYPE",
        "quarantine purge --cause UNKNOWN_TYPE\nquarantine purge --cause MALFORMED");
    var unlink = "identity unlink stripe/cus_NffrFeUfNV2Hib --to \"Acme Tools\"";
    all.put(unlink, "identity link stripe/cus_NffrFeUfNV2Hib \"Acme Ltd\"\n" + unlink);
    all.put("redrive [QUEUE]", "redrive\nredrive SignalQueue");
    return all;
  }
}
