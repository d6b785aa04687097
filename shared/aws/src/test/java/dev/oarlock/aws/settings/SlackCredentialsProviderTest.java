package dev.oarlock.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackCredentialsProviderTest {
  private static final SlackCredentials OLD = new SlackCredentials("xoxb-old", "old");
  private static final SlackCredentials NEW = new SlackCredentials("xoxb-new", "new");

  private final Iterator<SlackCredentials> rotation = List.of(OLD, NEW).iterator();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");
  private final SlackCredentialsProvider secrets =
      new SlackCredentialsProvider(
          rotation::next, InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC));

  @Test
  void aSecretIsLookedUpOnceInAQuarterOfAnHour() {
    secrets.current();
    now = now.plus(Duration.ofMinutes(15));

    assertThat(secrets.current()).isEqualTo(OLD);
  }

  @Test
  void aNewSecretIsTakenUpWithoutADeployment() {
    secrets.current();
    now = now.plus(Duration.ofMinutes(15)).plusSeconds(1);

    assertThat(secrets.current()).isEqualTo(NEW);
  }

  @Test
  void theSecretsTextIsRead() {
    assertThat(
            SlackCredentialsProvider.parse("{\"botToken\":\"xoxb-old\",\"signingSecret\":\"old\"}"))
        .isEqualTo(OLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"signingSecret":"s"}               | botToken
          {"botToken":"xoxb"}                 | signingSecret
          {"botToken":" ","signingSecret":"s"} | botToken
          """)
  void aFieldThatIsNotThereIsNamed(String json, String field) {
    assertThatThrownBy(() -> SlackCredentialsProvider.parse(json))
        .hasMessage("the Slack secret has no " + field);
  }

  @Test
  void aSecretIsNeverPrinted() {
    assertThat(OLD.toString()).doesNotContain("xoxb", "old");
  }
}
