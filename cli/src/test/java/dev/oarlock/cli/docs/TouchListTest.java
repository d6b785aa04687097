package dev.oarlock.cli.docs;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.announcement.Win;
import dev.oarlock.slack.command.ForecastCommand;
import dev.oarlock.slack.command.HealthCommand;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the documentation says one has to touch to add something. A file that names most cases of a
/// kind has to be touched for the next one.
class TouchListTest {
  private static final double MOST = 0.6;
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern ITEM =
      Pattern.compile(
          "^- \\*\\*(.+?)\\*\\*(.+?)(?=^- \\*\\*|^$)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern ROW =
      Pattern.compile("^\\| (an? [a-z ]+) \\| (.+) \\|$", Pattern.MULTILINE);
  private static final Pattern TYPE = Pattern.compile("`(([A-Z][a-z0-9]+){2,})`");

  private static final ProjectTexts PROJECT = ProjectTexts.ofThisProject();

  /// Of each file of main code.
  private static final Map<Path, Set<String>> WORDS =
      PROJECT
          .files(".java")
          .filter(it -> it.toString().contains("src/main"))
          .collect(toMap(it -> it, it -> wordsOf(PROJECT.read(it))));

  private final Map<String, String> items = itemsOf(PROJECT.read(Path.of("docs/architecture.md")));

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of("a signal", Signal.class),
        Arguments.of("a measure", Measure.class),
        Arguments.of("a driver of the forecast", Driver.class),
        Arguments.of("a telltale sign", Telltale.class),
        Arguments.of("a churn reason, or a sign of one", ChurnReason.class),
        Arguments.of("a win", Win.class),
        Arguments.of("an announcement", Announcement.class),
        Arguments.of("a question", HealthCommand.class),
        Arguments.of("a question", ForecastCommand.class));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatNamesMostCasesIsListed(String item, Class<?> kind) {
    var cases = casesOf(kind).collect(toSet());
    var naming =
        WORDS.entrySet().stream()
            .filter(it -> namesMost(cases, it.getValue()))
            .map(it -> it.getKey().getFileName().toString().replace(".java", ""))
            .toList();

    assertThat(naming).isNotEmpty();
    assertThat(items.get(item)).as(item).contains(naming);
  }

  @Test
  void whereQuestionsAreExplainedIsListed() {
    var words =
        Stream.of("why", "as of", "signs", "family")
            .map(it -> Pattern.compile("`(/health [a-z]+ )?" + it + "\\b"))
            .toList();
    var explaining =
        Stream.of("src/main", "docs/")
            .flatMap(
                folder -> PROJECT.files().stream().filter(it -> it.toString().contains(folder)))
            .filter(it -> it.toString().matches(".*\\.(java|md)"))
            .filter(it -> words.stream().allMatch(word -> word.matcher(PROJECT.read(it)).find()))
            .map(it -> it.getFileName().toString().replace(".java", ""))
            .toList();

    assertThat(explaining).contains("ask.md", "HealthHelpView");
    assertThat(items.get("a question")).contains(explaining);
  }

  @Test
  void theShortListSaysNothingElse() {
    var readme = ROW.matcher(PROJECT.read(Path.of("README.md"))).results().toList();

    assertThat(readme).hasSizeGreaterThan(5);
    assertThat(readme)
        .allSatisfy(row -> {
          assertThat(items).containsKey(row.group(1));
          assertThat(typesIn(row.group(2))).allMatch(items.get(row.group(1))::contains);
        });
  }

  private static Set<String> wordsOf(String code) {
    return WORD.matcher(code).results().map(MatchResult::group).collect(toSet());
  }

  private static boolean namesMost(Set<String> cases, Set<String> words) {
    return cases.stream().filter(words::contains).count() >= MOST * cases.size();
  }

  private static Stream<String> casesOf(Class<?> kind) {
    if (kind.isEnum()) {
      return Arrays.stream(kind.getEnumConstants()).map(it -> ((Enum<?>) it).name());
    }
    var permitted = kind.getPermittedSubclasses();
    return permitted == null
        ? Stream.of(kind.getSimpleName())
        : Arrays.stream(permitted).flatMap(TouchListTest::casesOf);
  }

  private static Map<String, String> itemsOf(String page) {
    var list = page.substring(page.indexOf("## To change something"));
    return ITEM.matcher(list).results().collect(toMap(it -> it.group(1), it -> it.group(2)));
  }

  private static List<String> typesIn(String text) {
    return TYPE.matcher(text).results().map(it -> it.group(1)).toList();
  }
}
