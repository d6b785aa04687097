package dev.oarlock.cli.docs;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads docs/glossary.md: its types are the code's, and what it says is not used is not.
class GlossaryTest {
  private static final Pattern TERM =
      Pattern.compile("- \\*\\*(.+?)\\*\\*: .+`(\\w+)`\\s+in\\s+`([a-z/]+)`", Pattern.DOTALL);

  private final ProjectTexts project = ProjectTexts.ofThisProject();
  private final String glossary = project.read(Path.of("docs/glossary.md"));

  private record Term(String name, String type, String subject) {}

  @Test
  void everyItemHasATermItsMeaningAndItsType() {
    assertThat(items(glossary)).hasSizeGreaterThan(100).allMatch(it -> TERM.matcher(it).matches());
  }

  @Test
  void everyTypeIsWhereTheGlossarySaysItIs() {
    var types = project.mainTypes();

    assertThat(terms())
        .allMatch(it -> types.packagesOf(it.type()).contains("dev/oarlock/" + it.subject()));
  }

  @Test
  void everyTermOccursOnce() {
    assertThat(terms()).extracting(Term::name).doesNotHaveDuplicates();
  }

  @Test
  void everyGroupIsSorted() {
    for (var group : glossary.split("\n## ")) {
      assertThat(terms(group).stream().map(Term::name))
          .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }
  }

  @Test
  void everyPackageOfTheDomainHasATerm() {
    var missing = new TreeSet<>(project.mainTypes().packagesUnder("dev/oarlock/domain"));
    missing.removeAll(terms().stream().map(it -> "dev/oarlock/" + it.subject()).collect(toSet()));

    assertThat(missing).isEmpty();
  }

  @Test
  void whatIsNotSaidIsReadNowhere() {
    var unwanted = unwantedWords();

    assertThat(unwanted).hasSizeGreaterThan(15);
    assertThat(
            project.textsThatPeopleRead().entrySet().stream()
                .flatMap(text ->
                    unwanted.stream()
                        .flatMap(word -> occurrences(word, text.getValue()))
                        .map(it -> text.getKey() + ": " + it)))
        .isEmpty();
  }

  private List<Pattern> unwantedWords() {
    var rows = glossary.substring(glossary.indexOf("| we say | not |")).lines().skip(2);
    return rows.filter(it -> it.startsWith("|"))
        .flatMap(it -> Stream.of(it.split("\\|")[2].split(",")))
        .map(it -> "\\b" + it.strip().replace(" ", "\\s+") + "s?\\b")
        .map(it -> Pattern.compile(it, Pattern.CASE_INSENSITIVE))
        .toList();
  }

  private static Stream<String> occurrences(Pattern word, String text) {
    return word.matcher(text)
        .results()
        .map(it ->
            text.substring(Math.max(0, it.start() - 30), Math.min(text.length(), it.end() + 30)));
  }

  private List<Term> terms() {
    return terms(glossary);
  }

  private static List<Term> terms(String text) {
    return items(text)
        .map(TERM::matcher)
        .filter(Matcher::matches)
        .map(it -> new Term(it.group(1), it.group(2), it.group(3)))
        .toList();
  }

  private static Stream<String> items(String text) {
    return Stream.of(text.split("\n(?=- )|\n\n"))
        .filter(it -> it.startsWith("- **"))
        .map(String::strip);
  }
}
