package dev.oarlock.answer.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.testing.SampleSignals;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is answered about an account that stands still.
class ParkedAnswersTest {
  private static final AccountId GLOBEX = new AccountId("globex");
  private static final Map<String, AttributeValue> STATE =
      Map.of("pk", fromS("STATE#globex"), "sk", fromS("STATE"));
  private static final String SINCE =
      "⚠️ Globex has not been computed since 20 Nov 2026, 09:00 UTC: something that came cannot be"
          + " used. Its signals are kept, and operators are told.";

  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();
  private final AccountStates states = AccountStates.of(workspace.appContext());
  private final ParkedAccounts parked = ParkedAccounts.of(workspace.appContext());

  @ParameterizedTest
  @ValueSource(strings = {"globex", "globex why", "globex if", "globex details"})
  void whatIsKnownFromBeforeIsShownUnderTheWordThatItStandsStill(String question) {
    park();

    assertThat(workspace.reply(RecordedSlackRequest.health(question)))
        .startsWith(SINCE + " What follows is what was known before, and may be wrong by now.")
        .contains("Globex", "83");
  }

  @Test
  void itsForecastIsShownUnderTheSameWord() {
    var forecast = RecordedSlackRequest.health("globex").with("/health", "/forecast");
    park();

    assertThat(workspace.reply(forecast)).startsWith(SINCE);
  }

  @Test
  void aListSaysWhichOfItsAccountsAreShownAsTheyWereBefore() {
    park();

    assertThat(workspace.reply(RecordedSlackRequest.health("green")))
        .contains("⚠️ Not computed any more, so as they were before: Globex. Operators are told.");
    assertThat(workspace.reply(RecordedSlackRequest.health("red"))).doesNotContain("⚠️");
  }

  @Test
  void whatIsSaidOfItIsKeptUnderTheWordThatItStandsStill() {
    park();

    assertThat(workspace.reply(RecordedSlackRequest.health("globex pulse 4")))
        .startsWith(SINCE)
        .contains("Saved: your pulse of Globex is 4 of 5");
  }

  @Test
  void onlyAnAccountThatIsMarkedCostsAnotherRead() {
    park();
    workspace.ask(RecordedSlackRequest.recorded("health-command"));
    workspace.requests().clear();

    workspace.reply(RecordedSlackRequest.health("acme labs"));
    assertThat(workspace.requests())
        .containsExactly("query", "query", "getItem", "updateItem", "putItem");

    workspace.requests().clear();
    workspace.reply(RecordedSlackRequest.health("globex"));
    assertThat(workspace.requests())
        .containsExactly("query", "query", "getItem", "query", "updateItem", "putItem");
  }

  @Test
  void onceItIsLetGoNothingIsSaidWhetherOrNotItsStateWasWrittenAnew() {
    park();
    assertThat(parked.isReleased(parked.find(GLOBEX).orElseThrow())).isTrue();

    var unwritten = workspace.reply(RecordedSlackRequest.health("globex"));
    workspace.save(SlackWorkspaceFixture.scored("globex", SampleSignals.customer("Globex")));
    workspace.requests().clear();
    var written = workspace.reply(RecordedSlackRequest.health("Globex"));

    assertThat(unwritten).startsWith("Globex: 83, green.");
    assertThat(written).startsWith("Globex: 83, green.");
    assertThat(workspace.requests()).containsExactly("query", "getItem");
  }

  @Test
  void anAccountThatWasNeverScoredBecauseItIsParkedIsNoAccountToAskAgainInAMinute() {
    workspace.table().dynamo().deleteItem(it -> it.tableName(workspace.table().name()).key(STATE));
    park();

    assertThat(workspace.reply(RecordedSlackRequest.health("globex")))
        .isEqualTo(
            SINCE
                + " There is no score from before that could be shown. “oarlock rebuild globex”,"
                + " by your operators, computes it anew.");
  }

  @Test
  void aStateThatCannotBeReadIsSaidToBeDamagedAndShowsNothing() {
    damage();

    assertThat(workspace.reply(RecordedSlackRequest.health("globex")))
        .isEqualTo(
            "⚠️ What was computed of Globex cannot be read, so there is no score to show. Its"
                + " signals are kept. “oarlock rebuild globex”, by your operators, computes it"
                + " anew.");
    assertThat(workspace.logged()).contains("UnreadableItems");
  }

  @Test
  void aStateThatCannotBeReadOfAParkedAccountSaysSinceWhen() {
    damage();
    park();

    assertThat(workspace.reply(RecordedSlackRequest.health("globex")))
        .startsWith(SINCE + " There is no score from before that could be shown.");
  }

  private void park() {
    var since = Instant.parse("2026-11-20T09:00:00Z");
    parked.park(ParkedAccount.of(GLOBEX, new IllegalStateException("44"), since, "e-1"), 1);
    states.mark(GLOBEX);
  }

  private void damage() {
    workspace
        .table()
        .dynamo()
        .updateItem(it ->
            it.tableName(workspace.table().name())
                .key(STATE)
                .updateExpression("SET #state = :damaged")
                .expressionAttributeNames(Map.of("#state", "state"))
                .expressionAttributeValues(Map.of(":damaged", fromS("no bytes"))));
  }
}
