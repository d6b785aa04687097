package dev.oarlock.cli.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The Home tab on the real parts: opened on the page, put up by the function, clicked.
class HomeTabTest {
  private final Instant now = Instant.now();
  private LocalCloud cloud;
  private PageVisitor dana;

  @BeforeEach
  void anAccountAtRisk() throws IOException {
    cloud = AwakeCloud.start(CloudSetup.inMemory());
    dana = new PageVisitor(cloud, "dana", "customer-health");
    put("AccountRegistered", detail("r").put("name", "Acme Corporation").put("csm", "U000000DANA"));
    cloud.drain();
    cloud.slashCommands().text("/health acme pulse 1");
    cloud.drain();
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void whoOwnsARiskClaimsItThereAndResolvesIt() {
    assertThat(text(dana.opensHome()))
        .contains("Your book today: 1 account, 1 thing waits for you")
        .contains("*Acme Corporation*")
        .contains("Nobody has this risk yet.");

    dana.pressesAtHome("risk.claim");
    assertThat(text(dana.form().view()))
        .contains("You have claimed the risk of *Acme Corporation*");
    cloud.drain();

    assertThat(text(dana.home()))
        .as("made anew after the click")
        .contains("You have this risk.")
        .doesNotContain("Nobody");
    dana.pressesAtHome("risk.resolve");
    assertThat(dana.submitsForm("{\"note\":[\"they renewed by phone\"]}")).isEmpty();
    cloud.drain();

    assertThat(text(dana.home()))
        .contains("nothing waits for you")
        .contains("Of the other open risks, 1 is");
    assertThat(cloud.failures().count()).isZero();
  }

  @Test
  void itIsWhatIsTypedAsMine() throws Exception {
    var home = text(dana.opensHome());
    dana.typesCommand("/health mine");

    var typed = cloud.slack().ephemeralMessages().getLast().message();

    assertThat(home).startsWith(text(typed));
  }

  @Test
  void whomNobodyKnowsAsAnOwnerIsToldWhatToDo() {
    var zoe = new PageVisitor(cloud, "zoe", "customer-health");

    assertThat(text(zoe.opensHome())).contains("I do not know which accounts are yours");
  }

  @Test
  void aGuestIsShownNothingOfCustomers() {
    var guest = new PageVisitor(cloud, "guestmary", "customer-health");
    guest.visitsHome();

    assertThat(cloud.slack().home("U0GUESTMARY")).isEmpty();
  }

  /// What can be read in it.
  private static String text(JsonNode view) {
    return view.path("blocks").findParents("text").stream()
        .map(it -> it.path("text"))
        .map(it -> it.isObject() ? it.path("text").asText() : it.asText())
        .collect(Collectors.joining("\n"))
        .replaceAll("<@(\\w+)>", "$1");
  }

  private ObjectNode detail(String id) {
    return StrictJson.object()
        .put("account", "acme")
        .put("id", id)
        .put("at", now.minus(400, ChronoUnit.DAYS).toString());
  }

  private void put(String type, ObjectNode detail) {
    cloud.put("crm", type, StrictJson.write(detail));
  }
}
