package dev.oarlock.cli.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Asks AWS's own linter, where it is installed.
class LintTest {
  @Test
  void theTemplateHasNothingToLint() throws Exception {
    if (!MotoServer.isInstalled("cfn-lint")) {
      System.out.println(
          "skipped: cfn-lint is not installed (pip install cfn-lint), so template.yaml was not"
              + " linted");
    }
    assumeTrue(MotoServer.isInstalled("cfn-lint"), "cfn-lint is not installed");
    assertThat(lint()).isEmpty();
  }

  private static String lint() throws IOException, InterruptedException {
    var lint =
        new ProcessBuilder("cfn-lint", "template.yaml")
            .directory(DeploymentTemplate.house().toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(lint.getInputStream().readAllBytes(), UTF_8);
    assertThat(lint.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return lint.exitValue() == 0 ? "" : said;
  }
}
