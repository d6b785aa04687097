package dev.oarlock.digest;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.testing.FakeSlackApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendDigestTest {
  /// Under which the first post stands.
  private static final String FIRST = "1795336200.000001";

  private final DigestWorld world = new DigestWorld();

  @AfterEach
  void closeSlack() {
    world.close();
  }

  @Test
  void anAccountThatCannotBeReadIsLeftOutAndAParkedOneIsNamed() {
    world.account("acme", "Acme Corp", 61, 34);
    world.account("globex", "Globex", 35, 58);
    var key = Map.of("pk", fromS("STATE#globex"), "sk", fromS("STATE"));
    world
        .table
        .dynamo()
        .updateItem(update ->
            update
                .tableName(world.table.name())
                .key(key)
                .updateExpression("SET version = :none")
                .expressionAttributeValues(Map.of(":none", fromS("none"))));
    ParkedAccounts.of(world.appContext)
        .park(
            ParkedAccount.of(
                new AccountId("acme"), new ArithmeticException(), DigestWorld.NOW, "e-1"),
            1);

    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts().getFirst().text())
        .contains(
            "Data quality: 1 account shown as before it was parked and 1 account left out, for its"
                + " state cannot be read.");
    assertThat(world.log).anyMatch(line -> line.contains("UnreadableItems"));
  }

  @Test
  void theWeekGoesToItsChannel() {
    world.account("acme", "Acme Corp", 61, 34);
    world.account("globex", "Globex", 35, 58);
    world.account("fine", "Initech", 60, 60);

    world.send(DigestWorld.SCHEDULED);

    var post = world.slack.posts().getFirst();
    assertThat(post.channel()).isEqualTo("#leadership");
    assertThat(post.text())
        .startsWith(
            "Week to 23 Nov 2026: CMRR at risk €1,000 a month. CMRR at risk: €1,000 of €3,000 a"
                + " month, as much as a week ago.")
        .contains(
            "New at risk (1):\n• Acme Corp: its health is red. Health 34, after 61.",
            "No longer at risk (1):\n• Globex: out of red. Health 58, after 35.",
            "Wins (1):\n• Globex is back from red",
            "Due within 90 days: 3 accounts, expected loss €750 a month.",
            "Data quality: nothing is missing, stale or in quarantine.");
    assertThat(post.blocks())
        .contains(
            "A week ago €1,000; +€1,000 newly at risk; −€1,000 no longer at risk; now €1,000.",
            "Acme Corp: its health is red. Health 34, after 61. €1,000 a month, owner dana.",
            "Acme Corp: −27, from 61 to 34.",
            "*Q4 2026 so far:* opened with €3,000 a month, no change; 3 of 3 customers of then are"
                + " still here.",
            "€250 with Acme Corp: 25 % of €1,000 a month, due 1 Jan 2027 (in 39 days)",
            "Globex is back from red, where it was since 14 Nov 2026.");
  }

  @Test
  void longerTablesAreInTheThread() {
    for (var i = 1; i <= 6; i++) {
      world.account("a" + i, "Account " + i, 61, 34);
    }

    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts())
        .extracting(FakeSlackApi.Post::thread)
        .containsExactly("", FIRST, FIRST, FIRST);
    assertThat(world.slack.posts().getFirst().text())
        .contains("• Account 5: its health is red", "• and 1 more")
        .doesNotContain("Account 6: its health");
    assertThat(world.slack.posts().get(1).text())
        .contains("Risk in full", "New at risk (6):", "• Account 6: its health is red");
    assertThat(world.slack.posts().get(3).text())
        .contains("Customers by band (Customers): Red: A week ago 0, Now 6;");
  }

  @Test
  void aQuietWeekIsOneLine() {
    world.account("fine", "Initech", 60, 60);

    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts().getFirst().text())
        .isEqualTo(
            "A quiet week. Nothing of €1,000 a month is at risk, as much as a week ago. Due within"
                + " 90 days: 1 account, expected loss €250 a month. Data quality: nothing is"
                + " missing, stale or in quarantine.");
  }

  @Test
  void whatMovedTheQuarterIsDrawn() {
    world.account("acme", "Acme Corp", 61, 34);
    world.account("fresh", "Fresh", 60, 60, "2026-10-05");

    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts().getFirst().blocks())
        .contains("data_visualization", "What moved revenue in Q4 2026")
        .contains("opened with €1,000 a month, +€1,000: +€1,000 new; 1 of 1 customers");
  }

  @Test
  void anOldSlackGetsTheChartInCharacters() {
    world.account("acme", "Acme Corp", 61, 34);
    world.account("fresh", "Fresh", 60, 60, "2026-10-05");
    world.slack.refuseNext("invalid_blocks");

    world.send(DigestWorld.SCHEDULED);

    assertThat(world.slack.posts().getFirst().blocks())
        .doesNotContain("data_visualization")
        .contains("New More ████████████████████ 1,000");
  }
}
