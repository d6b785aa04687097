package dev.oarlock.cli.deploy;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A type is called what a practitioner would look for: two words, unless it is a noun that stands
/// alone in the field, and never the same as another type. The glossary has the words.
class NamesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern ONE_WORD = Pattern.compile("[A-Z][a-z0-9]*");
  private static final Pattern GERUND = Pattern.compile("[A-Z][a-z]*ing");

  /// One word each, and why it may stand alone.
  private static final Map<String, String> STAND_ALONE =
      Map.ofEntries(
          Map.entry("Account", "a customer: customer success"),
          Map.entry("Announcement", "the event that leaves an account's state"),
          Map.entry("Band", "red, yellow or green: customer success"),
          Map.entry("Card", "what Slack shows of one thing: chat apps"),
          Map.entry("Contract", "customer success"),
          Map.entry("Csm", "customer success manager, the field's own short form"),
          Map.entry("Driver", "what raises or lowers a forecast: customer success, statistics"),
          Map.entry("Episode", "a time at risk: customer success, epidemiology"),
          Map.entry("Fact", "one thing known of an account"),
          Map.entry("Facts", "what the signal log folds into: event sourcing"),
          Map.entry("Gong", "what rings for a win: sales"),
          Map.entry("Guardrail", "a condition that caps a score: customer success"),
          Map.entry("Invoice", "what a customer owes: accounting"),
          Map.entry("Ledger", "lines that sum to a difference: accounting"),
          Map.entry("Matrix", "linear algebra"),
          Map.entry("Measure", "what a scorecard measures: customer success"),
          Map.entry("Median", "statistics"),
          Map.entry("Money", "an amount with its currency"),
          Map.entry("Mrkdwn", "Slack's own name of its text format"),
          Map.entry("Observation", "a row to learn from: statistics"),
          Map.entry("Person", "one of our people, such as a CSM"),
          Map.entry("Play", "what to do about a reason: customer success"),
          Map.entry("Probability", "statistics"),
          Map.entry("Renewal", "customer success"),
          Map.entry("Scorecard", "customer success"),
          Map.entry("Segment", "customer success"),
          Map.entry("Signal", "what is reported of an account"),
          Map.entry("Telltale", "a sign of coming churn: customer success"),
          Map.entry("Win", "customer success"));

  @Test
  void aTypeHasTwoWordsUnlessItsNounStandsAlone() throws IOException {
    var oneWord = typeNames().stream().filter(ONE_WORD.asMatchPredicate()).collect(toSet());

    assertThat(oneWord).isSubsetOf(STAND_ALONE.keySet());
  }

  @Test
  void eachNounThatStandsAloneIsAType() throws IOException {
    assertThat(typeNames()).containsAll(STAND_ALONE.keySet());
  }

  @Test
  void noTypeIsABareGerund() throws IOException {
    assertThat(typeNames()).noneMatch(GERUND.asMatchPredicate());
  }

  @Test
  void noSimpleNameIsUsedTwice() throws IOException {
    var twice = typeNames().stream().collect(groupingBy(name -> name, counting()));
    twice.values().removeIf(count -> count == 1);

    assertThat(twice).isEmpty();
  }

  @Test
  void aPackageIsAtMostTwelveFiles() throws IOException {
    var files = mainSources().stream().collect(groupingBy(Path::getParent, counting()));
    files.values().removeIf(count -> count <= 12);

    assertThat(files).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    var packages = mainSources().stream().map(Path::getParent).collect(toSet());

    for (var folder : packages) {
      assertThat(folder.resolve("package-info.java")).exists().content().startsWith("/// ");
    }
  }

  private static List<String> typeNames() throws IOException {
    return mainSources().stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(name -> !name.equals("package-info"))
        .toList();
  }

  private static List<Path> mainSources() throws IOException {
    try (var files = Files.find(ROOT, 20, (file, _) -> isMainSource(file))) {
      return files.toList();
    }
  }

  private static boolean isMainSource(Path file) {
    var path = file.toString().replace('\\', '/');
    return path.endsWith(".java") && path.contains("/src/main/java/dev/oarlock/");
  }
}
