package dev.oarlock.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LauncherTest {
  /// `./oarlock` compiles no tests, so that a first start takes a minute: a jar of tests among what
  /// it asks the classpath of cannot be found, and the start fails.
  @Test
  void whatTheLauncherBuildsNeedsNoJarOfTests() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));

    assertThat(pom.substring(0, pom.indexOf("<profiles>"))).doesNotContain("test-jar");
    assertThat(Files.readString(Path.of("..", "oarlock"))).contains("-Poarlock-classpath");
  }
}
