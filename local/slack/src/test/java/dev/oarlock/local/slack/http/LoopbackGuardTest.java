package dev.oarlock.local.slack.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackGuardTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:3000, ,",
    "localhost:3000, http://localhost:3000, same-origin",
    "'[::1]:3000', , none"
  })
  void thisMachineAndItsOwnPageComeIn(String host, String origin, String site) {
    assertThat(refusal(host, origin, site)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:3000, https://evil.example, cross-site",
    "127.0.0.1:3000, null, cross-site",
    "127.0.0.1:3000, http://localhost:3000, same-site",
    "127.0.0.1:3000, http://127.0.0.1:8080, same-site",
    "127.0.0.1:3000, , cross-site"
  })
  void anotherPageIsRefused(String host, String origin, String site) {
    assertThat(refusal(host, origin, site)).contains("Only for pages of this server.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example:3000", "127.0.0.1.evil.example", "localhost.evil.example:3000", ""})
  void aNameThatWasBoundToThisMachineIsSeenThrough(String host) {
    assertThat(refusal(host, null, null).orElseThrow()).startsWith("Only for this machine");
  }

  private static Optional<String> refusal(String host, String origin, String site) {
    return LoopbackGuard.refusal(
        Optional.ofNullable(host), Optional.ofNullable(origin), Optional.ofNullable(site));
  }
}
