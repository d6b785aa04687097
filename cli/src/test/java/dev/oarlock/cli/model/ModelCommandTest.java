package dev.oarlock.cli.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.model.file.ModelJson;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Fit and score on files, as they are typed.
class ModelCommandTest {
  private static final String TRAIN =
      """
      id,asof,y,d_level,d_trend,f_plan
      a,2026-01-01,1,1.5,0.5,small
      b,2026-01-01,0,-1,,large
      "c,d",2026-01-01,0,-0.5,1,large
      e,2026-01-01,,0.25,0,small
      """;

  @TempDir Path folder;

  @Test
  void theColumnsOfAScoreSumToTheLogOddsOfItsProbability() throws IOException {
    fit(TRAIN, "--base-rate", "0.3");
    var lines = scored("id,asof,d_level,d_trend\n\"c,d\",2026-02-01,2,1\n");

    assertThat(lines.get(0)).isEqualTo("id,asof,p,p05,p95,intercept,d_level,d_trend");
    assertThat(lines.get(1)).startsWith("\"c,d\",2026-02-01,");
    var n =
        List.of(lines.get(1).split(",")).stream()
            .skip(3)
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThat(n[3] + n[4] + n[5])
        .isCloseTo(Math.log(n[0] / (1 - n[0])), org.assertj.core.api.Assertions.within(1e-9));
    assertThat(n[0]).isBetween(n[1], n[2]);
  }

  @Test
  void aModelReadBackIsTheSameToTheBit() throws IOException {
    fit(TRAIN, "--features", "raw");
    var written = Files.readString(folder.resolve("m.json"));

    assertThat(ModelJson.write(ModelJson.read(StrictJson.parse(written))).toPrettyString() + "\n")
        .isEqualTo(written);
  }

  @Test
  void theOrderOfRowsDoesNotChangeTheFile() throws IOException {
    fit(TRAIN);
    var one = Files.readString(folder.resolve("m.json"));
    var lines = TRAIN.lines().toList();
    fit(String.join("\n", lines.get(0), lines.get(4), lines.get(2), lines.get(1), lines.get(3)));

    assertThat(folder.resolve("m.json")).hasContent(one);
  }

  @Test
  void missingDriversAreNamed() throws IOException {
    fit(TRAIN);
    Files.writeString(folder.resolve("s.csv"), "id,asof,d_level\na,,1\nb,,\n");

    assertThat(score())
        .contains("d_level is missing in 1 of 2 rows and adds nothing there.")
        .contains("d_trend is missing: the table has no such column, so it adds nothing.");
  }

  @Test
  void aDriverThatTheModelNeverSawIsNamed() throws IOException {
    fit(TRAIN);
    Files.writeString(folder.resolve("s.csv"), "id,d_level,d_trends\na,1,1\n");

    assertThat(score()).contains("d_trends is left out: the model knows no such column.");
  }

  @Test
  void aTableThatSharesNoColumnWithTheModelIsRefused() throws IOException {
    fit(TRAIN);
    Files.writeString(folder.resolve("s.csv"), "id,d_levels\na,1\n");

    assertThat(score())
        .contains("s.csv, columns [id, d_levels]: none is a column of the model")
        .contains("which knows [d_level, d_trend]");
    assertThat(folder.resolve("p.csv")).doesNotExist();
  }

  @Test
  void aColumnInPercentIsWarnedOf() throws IOException {
    fit(TRAIN);
    Files.writeString(folder.resolve("s.csv"), "id,d_level,d_trend\na,45,1\nb,80,1\nc,5,1\n");

    assertThat(score())
        .contains(
            "d_level may be in the wrong unit: 67 % of its values are more than 10 units from 0,"
                + " and count as that.")
        .doesNotContain("d_trend may be");
  }

  @Test
  void soIsOneThatTeaches() throws IOException {
    assertThat(fit(TRAIN.replace("1,1.5,", "1,150,"))).contains("d_level may be in the wrong unit");
    assertThat(fit(TRAIN)).doesNotContain("unit");
  }

  @Test
  void aTableMayAskAboutTheSameTwice() throws IOException {
    fit(TRAIN);

    var lines = scored("id,d_level,d_trend\na,1,1\na,1,1\n");
    assertThat(lines.get(1)).isEqualTo(lines.get(2));
  }

  @Test
  void aWordAmongNumbersIsRefusedByRowAndColumn() throws IOException {
    assertThat(fit(TRAIN.replace("-0.5,1", "n/a,1")))
        .contains("row 3, column d_level: not a number: 'n/a'");
  }

  @Test
  void anotherAnswerThanYesOrNoIsRefusedByRowAndColumn() throws IOException {
    assertThat(fit(TRAIN.replace("01-01,1,1.5", "01-01,2,1.5")))
        .contains("row 1, column y: neither 0 nor 1 nor empty: '2'");
  }

  @Test
  void aShortRowIsRefusedByTheColumnItLacks() throws IOException {
    assertThat(fit(TRAIN.replace(",0.25,0,small", ",0.25")))
        .contains("row 4, column d_trend: the row ends before it");
  }

  @Test
  void anInfiniteNumberIsRefused() throws IOException {
    assertThat(fit(TRAIN.replace("0.25", "Infinity"))).contains("column d_level: not a number");
  }

  @Test
  void aTableWithoutOutcomesCannotTeach() throws IOException {
    assertThat(fit(TRAIN.replace(",y,", ",z,"))).contains("column y: it is not there");
  }

  @Test
  void withoutLabelsNoOutcomeNeedsToBeThere() throws IOException {
    assertThat(fit(TRAIN.replace(",y,", ",z,"), "--labels", "0"))
        .contains("from 0 labels of 4 rows");
  }

  @Test
  void aChartThatCannotBeWrittenIsRefusedBeforeTheBacktest() throws IOException {
    Files.writeString(folder.resolve("t.csv"), TRAIN);

    var said = run("backtest", "--table", file("t.csv"), "--chart", file("none/c.svg"));

    assertThat(said)
        .startsWith("--chart " + file("none/c.svg") + " cannot be written: there is no folder");
  }

  @Test
  void aModelIsToldInWords() throws IOException {
    fit(TRAIN, "--labels", "0");

    assertThat(run("show", file("m.json")))
        .contains("Learned from 0 labels of 4 rows")
        .contains("d_level                                  x 1.65 (0.96 to 2.84)");
  }

  @Test
  void aBacktestEndsWithItsVerdictAndDrawsItsCalibration() throws IOException {
    Files.writeString(folder.resolve("t.csv"), TRAIN);

    var said = run("backtest", "--table", file("t.csv"), "--chart", file("c.svg"));

    assertThat(said)
        .contains(
            "Finding: no skill shown yet (n = 1): not significantly better than the base rate.")
        .contains("Fewer than 5 accounts churned, too few for intervals.")
        .doesNotContainPattern("\\([0-9.]+ to [0-9.]+\\)");
    assertThat(folder.resolve("c.svg")).content().startsWith("<svg").contains("of 1 churned");
  }

  @Test
  void aBacktestIsJsonForPrograms() throws IOException {
    Files.writeString(folder.resolve("t.csv"), TRAIN);

    var report =
        StrictJson.parse(
            run("backtest", "--table", file("t.csv"), "--json")
                .replaceAll("(?m)^(Fold|As of).*$", ""));

    assertThat(report.path("skill").asBoolean()).isFalse();
    assertThat(report.path("baselines")).hasSize(2);
  }

  private String fit(String table, String... more) throws IOException {
    Files.writeString(folder.resolve("t.csv"), table);
    var arguments = List.of("fit", "--table", file("t.csv"), "--out", file("m.json"));
    return run(
        java.util.stream.Stream.concat(arguments.stream(), java.util.stream.Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> scored(String table) throws IOException {
    Files.writeString(folder.resolve("s.csv"), table);
    score();
    return Files.readAllLines(folder.resolve("p.csv"));
  }

  private String score() {
    return run(
        "score", "--model", file("m.json"), "--table", file("s.csv"), "--out", file("p.csv"));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String run(String... arguments) {
    var said = new StringWriter();
    var line = new CommandLine(new ModelCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
    line.setExecutionExceptionHandler((problem, _, _) -> {
      said.append(problem.getMessage());
      return 1;
    });
    line.execute(arguments);
    return said.toString();
  }
}
