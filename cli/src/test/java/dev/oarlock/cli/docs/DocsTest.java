package dev.oarlock.cli.docs;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads every page of the documentation: what it links to and names is there.
class DocsTest {
  private static final int WIDTH = 120;
  private static final Pattern PATH = Pattern.compile("[a-z][\\w.-]*(/[\\w.-]+)+/?");
  private static final Pattern NAME = Pattern.compile("([A-Z][a-z0-9]+){2,}|[A-Z]{3,}(_[A-Z]+)*#?");
  private static final Pattern COMMAND = Pattern.compile("\\./oarlock ([a-z]+)");
  private static final Pattern COMMAND_NAME = Pattern.compile("name = \"([a-z-]+)\"");
  private static final List<String> ROOTS = List.of("", "docs/", "events/");

  private final ProjectTexts project = ProjectTexts.ofThisProject();
  private final List<DocsPage> pages =
      project.files(".md").map(it -> new DocsPage(it, project.read(it))).toList();

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(pages).hasSizeGreaterThan(30);
    assertThat(problems(DocsPage::links, this::leadsSomewhere)).isEmpty();
  }

  @Test
  void everyPathIsThere() {
    var packages = project.allTypes().packagesUnder("dev/oarlock");
    assertThat(
            problems(
                page -> page.quoted(PATH),
                (page, path) ->
                    ROOTS.stream().anyMatch(root -> project.exists(Path.of(root + path)))
                        || packages.stream().anyMatch(it -> (it + "/").contains(inside(path)))))
        .isEmpty();
  }

  @Test
  void everyNameIsInTheCode() {
    var code =
        Stream.of(".java", ".yaml", ".json", "pom.xml")
            .flatMap(project::files)
            .map(project::read)
            .collect(joining("\n"));
    assertThat(problems(page -> page.quoted(NAME), (_, name) -> code.contains(name))).isEmpty();
  }

  @Test
  void everyCommandIsOne() {
    var commands =
        project
            .files(".java")
            .filter(it -> it.startsWith("cli/src/main"))
            .flatMap(it -> COMMAND_NAME.matcher(project.read(it)).results())
            .map(it -> it.group(1))
            .collect(toSet());
    assertThat(problems(page -> page.found(COMMAND), (_, name) -> commands.contains(name)))
        .isEmpty();
  }

  @Test
  void linesFitAScreen() {
    assertThat(problems(DocsPage::lines, (_, line) -> line.length() < WIDTH)).isEmpty();
  }

  @Test
  void everyDecisionHasOneFormAndIsInTheIndex() {
    var folder = Path.of("docs/decisions");
    var index = new DocsPage(folder, project.read(folder.resolve("README.md"))).links().toList();
    var decisions = pages.stream().filter(it -> it.file().toString().matches(folder + "/\\d.*"));

    assertThat(decisions)
        .hasSizeGreaterThan(15)
        .allMatch(it ->
            index.contains(String.valueOf(it.file().getFileName()))
                && it.sections().containsAll(List.of("Context", "Choice", "Consequences")));
  }

  @Test
  void thePictureShowsEveryFunction() {
    var picture = project.read(Path.of("docs/pictures/architecture.svg"));
    var functions =
        project.files("pom.xml").filter(it -> it.startsWith("functions") && it.getNameCount() > 2);

    assertThat(functions.map(it -> ">" + it.getName(1) + "<"))
        .hasSize(11)
        .allMatch(picture::contains);
  }

  private boolean leadsSomewhere(DocsPage page, String link) {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? page.file() : page.beside(parts[0]);
    return project.exists(target)
        && (parts.length == 1
            || new DocsPage(target, project.read(target)).anchors().contains(parts[1]));
  }

  private static String inside(String path) {
    return "/" + path.replaceFirst("/$", "") + "/";
  }

  private interface Parts {
    Stream<String> of(DocsPage page);
  }

  private interface Check {
    boolean holds(DocsPage page, String part);
  }

  private List<String> problems(Parts parts, Check check) {
    return pages.stream()
        .flatMap(page ->
            parts
                .of(page)
                .filter(Predicate.not(part -> check.holds(page, part)))
                .map(part -> page.file() + ": " + part))
        .toList();
  }
}
