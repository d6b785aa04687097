package dev.oarlock.answer.renewal;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.renewed;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `/renewal` answers.
class RenewalQuestionsTest {
  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          globex   | No contract of Globex is known.
          glo?     | You typed “glo”; this is the account nearest to it. No contract of Globex
          ac       | 2 accounts match “ac”: Acme Corp (“acme”) or Acme Labs (“acme-labs”). Which one do
          initech  | No account is called “initech”.
          help     | “/renewal NAME” says what is up for renewal
          """)
  void aRenewalIsAskedForByName(String typed, String begins) {
    assertThat(workspace.reply(renewal(typed))).startsWith(begins);
  }

  @Test
  void aRecentRenewalIsTakenApartFirst() {
    var story =
        AccountLog.of("globex")
            .on("2025-11-01", customer("Globex"))
            .on("2025-11-01", signed("K-1", "2025-11-01", 12, line("seats", 10, 900)))
            .on("2026-11-01", renewed("K-1", "2026-11-01", 12, line("seats", 12, 1_100)));
    workspace.save(AccountStateBuilder.of(story, SlackWorkspaceFixture.TODAY));

    assertThat(workspace.reply(renewal("globex")))
        .startsWith("Globex: renewed on 1 Nov 2026: €900 → €1,100 a month (+€200)");
  }

  private static RecordedSlackRequest renewal(String typed) {
    return RecordedSlackRequest.recorded("health-command")
        .with("/health", "/renewal")
        .typing(typed);
  }
}
