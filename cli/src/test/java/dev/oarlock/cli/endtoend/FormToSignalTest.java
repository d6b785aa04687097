package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.slack.state.ChannelPost;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Forms on the real parts: from a command or a click on the page over the form and the bus to what
/// the account's card says then.
class FormToSignalTest {
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void anAccount() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    ChurningAccount.in(cloud).csmForecast(0.02);
    dana = new PageVisitor(cloud, "dana", "customer-health");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void anOverrideIsFilledInMendedShownAndTakenBack() throws Exception {
    dana.typesCommand("/health acme override");
    assertThat(dana.submitsForm(override("101", 300)).properties())
        .extracting(it -> it.getKey())
        .containsExactlyInAnyOrder("score", "until");

    assertThat(dana.submitsForm(override("88", 30))).isEmpty();
    assertThat(dana.form().view().toString()).contains("Saved: you set Acme Corporation to 88");
    cloud.drain();

    assertThat(ask("/health acme")).contains("88").contains("@dana");
    dana.typesCommand("/health acme override");
    assertThat(dana.form().view().toString()).contains("set *Acme Corporation* to *88*");
    assertThat(dana.submitsForm(override("88", 30).replace("{", "{\"off\":[\"off\"],"))).isEmpty();
    cloud.drain();

    dana.typesCommand("/health acme override");
    assertThat(dana.form().view().toString())
        .contains("*Acme Corporation* is computed at ")
        .doesNotContain("override off");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void aPulseWithReasonsCountsAsLongAsItSays() throws Exception {
    dana.typesCommand("/health acme pulse");

    assertThat(
            dana.submitsForm(
                "{\"pulse\":[\"2\"],\"reasons\":[\"low-adoption\",\"new-leadership\"],\"days\":[\"30\"]}"))
        .isEmpty();
    cloud.drain();

    assertThat(ask("/health acme signs"))
        .contains("their CSM names \"low-adoption\" as the reason");
    dana.typesCommand("/health acme pulse");
    assertThat(dana.form().view().toString()).contains("The last pulse was 2 of 5, by <@");
  }

  @Test
  void theCardOfADisagreementIsDecidedInAForm() throws Exception {
    dana.presses(card(), "decision.own");
    assertThat(
            dana.submitsForm(
                "{\"choice\":[\"own\"],\"probability\":[\"25\"],\"amount\":[\"10001\"]}"))
        .hasSize(1);

    assertThat(
            dana.submitsForm(
                "{\"choice\":[\"own\"],\"probability\":[\"25\"],\"amount\":[\"5000\"]}"))
        .isEmpty();
    cloud.drain();

    assertThat(card().message().path("text").asText())
        .contains("decided with a figure of their own")
        .contains("25 %");
    assertThat(ask("/forecast acme")).contains("committed: 25 % of €5,000 a month");
    assertThat(ask("/forecast calls")).startsWith("No decision is needed");
  }

  private String override(String score, int days) {
    return "{\"score\":[\"%s\"],\"reason\":[\"seasonal\"],\"until\":[\"%s\"]}"
        .formatted(score, today.plusDays(days));
  }

  private ChannelPost card() {
    return cloud.slack().posts("#customer-health").stream()
        .filter(post -> post.message().path("text").asText().contains("Why the model: "))
        .findFirst()
        .orElseThrow();
  }

  /// The answer, unwrapped.
  private String ask(String command) throws IOException {
    return cloud.slashCommands().text(command).replaceAll("\\s+", " ");
  }
}
