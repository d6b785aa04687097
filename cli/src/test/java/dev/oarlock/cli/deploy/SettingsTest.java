package dev.oarlock.cli.deploy;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every setting in the template is read by code, and every setting that code reads is in the
/// template.
class SettingsTest {
  private static final Pattern READ =
      Pattern.compile("\\b(?:setting|find)\\(\\s*\"((?!AWS_)[A-Z][A-Z0-9_]+)\"");

  /// Read where there is one, but set on a laptop only.
  private static final Set<String> LOCAL =
      Set.of("OARLOCK_TODAY", "SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_API_URL");

  /// Read by the JVM itself.
  private static final String JVM = "JAVA_TOOL_OPTIONS";

  private static final DeploymentTemplate DEPLOYMENT = DeploymentTemplate.read();

  private static final Set<String> READ_BY_ALL = readIn(Path.of("shared"));

  static Set<String> functions() {
    return DEPLOYMENT.functions().keySet();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void whatTheTemplateSetsIsRead(String function) {
    var read = readIn(sources(function));
    read.addAll(READ_BY_ALL);
    assertThat(read).containsAll(set(function));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void whatAFunctionReadsTheTemplateSets(String function) {
    var missing = readIn(sources(function));
    missing.removeAll(set(function));
    missing.removeAll(LOCAL);
    assertThat(missing).isEmpty();
  }

  @Test
  void whatIsReadForAllFunctionsIsSetForOne() {
    var missing = new TreeSet<>(READ_BY_ALL);
    functions().forEach(function -> missing.removeAll(set(function)));
    missing.removeAll(LOCAL);
    assertThat(missing).isEmpty();
  }

  private static Set<String> set(String function) {
    var names = new TreeSet<String>();
    DEPLOYMENT.globals().at("/Environment/Variables").fieldNames().forEachRemaining(names::add);
    DEPLOYMENT
        .properties(function)
        .at("/Environment/Variables")
        .fieldNames()
        .forEachRemaining(names::add);
    names.remove(JVM);
    return names;
  }

  private static Path sources(String function) {
    return Path.of(
        DEPLOYMENT.properties(function).path("CodeUri").asText().replaceAll("/target/.*", ""));
  }

  private static Set<String> readIn(Path folder) {
    try (var files = Files.walk(DeploymentTemplate.house().resolve(folder))) {
      return files
          .filter(
              file -> file.toString().contains("/src/main/") && file.toString().endsWith(".java"))
          .flatMap(file -> READ.matcher(text(file)).results().map(SettingsTest::name))
          .collect(toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
