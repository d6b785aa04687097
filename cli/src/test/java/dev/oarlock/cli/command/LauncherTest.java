package dev.oarlock.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  /// `./oarlock` compiles no tests, so that a first start takes a minute: a jar of tests among what
  /// it asks the classpath of cannot be found, and the start fails.
  @Test
  void whatTheLauncherBuildsNeedsNoJarOfTests() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom.substring(0, pom.indexOf("<profiles>"))).doesNotContain("test-jar");
    assertThat(Files.readString(Path.of("..", "oarlock"))).contains("-Poarlock-classpath");
  }

  /// `JAVA_TOOL_OPTIONS` makes every Java say so before anything else, its version too, and with an
  /// option that it does not know say nothing else.
  @ParameterizedTest
  @ValueSource(strings = {"-Dmarker=1", "-XX:+NoSuchOption"})
  void aJdkIsFoundWhateverOptionsTheEnvironmentHasForIt(String options) throws Exception {
    var finder = new ProcessBuilder(Path.of("..", ".mvn", "find-jdk").toString());
    finder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    finder.environment().put("JAVA_TOOL_OPTIONS", options);
    var process = finder.start();

    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8).strip())
        .isEqualTo(System.getProperty("java.home"));
    assertThat(process.waitFor()).isZero();
  }
}
