package dev.oarlock.answer.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every question gets an answer, or a line that says where the answer is, and never the card of an
/// account that is called a little like the question.
class QuestionReadingTest {
  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  private String ask(String typed) {
    return workspace.reply(RecordedSlackRequest.health(typed));
  }

  @BeforeEach
  void quarryWorksIsKnown() {
    workspace.register("cq-1", "Quarry Works");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          how is quarry works doing?      | Quarry Works: 83, green
          how is quarry doing today       | Quarry Works: 83, green
          how's quarry works              | Quarry Works: 83, green
          hows quarry works doing         | Quarry Works: 83, green
          what about quarry works         | Quarry Works: 83, green
          show me quarry works            | Quarry Works: 83, green
          status of quarry works          | Quarry Works: 83, green
          quarry works health             | Quarry Works: 83, green
          is quarry works at risk?        | Quarry Works: 83, green
          who owns quarry works?          | Quarry Works: 83, green
          when does quarry works renew?   | Quarry Works: 83, green
          why is quarry works red?        | Quarry Works: what 83 is made of
          what happened at quarry works   | Quarry Works: what 83 is made of
          quarry works forecast           | Quarry Works
          quarry forecast                 | Quarry Works
          will quarry works renew?        | Quarry Works
          how likely is quarry to churn   | Quarry Works
          how likely is it that quarry leaves | Quarry Works
          quarry forcast                  | I read “forcast” as “forecast”
          quarry wy                       | I read “wy” as “why”
          quarry works detials            | I read “detials” as “details”
          quarry sings                    | I read “sings” as “signs”
          quarry mute                     | An account alerts once
          quarry note: called them today  | Saved of Quarry Works: noted: called them today
          quarry tickets                  | Tickets stay in your help desk
          quarry contacts                 | Contacts stay in your CRM
          quarry history                  | How it was on a day is
          quarry histroy                  | How it was on a day is
          histroy                         | How it was on a day is
          churn risk over 30%             | “/health at risk” has who may leave
          who has a chance above 30 %     | “/health at risk” has who may leave
          unclaimed                       | 0 accounts: at risk and claimed by nobody
          at risk unclaimed               | 0 accounts: at risk and claimed by nobody
          claimed by dana                 | 0 accounts: at risk and claimed by dana
          no data                         | 0 accounts: unknown
          quarry assign li                | Who owns an account is on its card
          quarry csm                      | Who owns an account is on its card
          how much does quarry pay?       | Quarry Works: 83, green
          what should I do about quarry   | Quarry Works: 83, green
          quarry last 30 days             | Quarry Works: what 83 is made of
          quarry next quarter             | Quarry Works
          hows quarry doin                | Quarry Works: 83, green
          whats going on w/ quarry works  | Quarry Works: what 83 is made of
          is quarry gonna churn           | Quarry Works
          quarry works why so low         | Quarry Works: what 83 is made of
          quarry details pls              | Quarry Works: 83, green
          hey oarlock, quarry works       | Quarry Works: 83, green
          quarry red because of them      | I know “quarry”, and cannot read “red because of them”
          no sponsor                      | “/health at risk” says of each account what put it at risk
          customers without a sponsor     | “/health at risk” says of each account what put it at risk
          which accounts have low usage?  | “/health at risk” says of each account why it is at risk
          expansion candidates            | Who is healthy, the largest first
          overdue invoices                | What an account owes is on its card
          show me quarry's usage          | What is reported of use
          what is the nps of quarry       | What surveys say
          quarry health last week         | Quarry Works: what 83 is made of
          why is quarry at risk           | Quarry Works: signs of
          quarry why at risk?             | Quarry Works: signs of
          did quarry get worse            | Quarry Works: what 83 is made of
          quarry q3                       | Quarry Works: what 83 is made of
          quarry renewal risk             | Quarry Works
          what is our nps                 | What surveys say
          dnaa                            | I read “dnaa” as “dana”
          quarry since September          | Quarry Works: what 83 is made of
          quarry as of end of September   | I read “end of september” as 30 September 2026
          who gave notice                 | 0 accounts: given notice
          dana                            | 4 accounts: of dana
          who left                        | Who has left in the last month
          who churned last month?         | Who has left in the last month
          lost customers                  | Who has left in the last month
          by region                       | The portfolio has not been summarized yet
          segments                        | The portfolio has not been summarized yet
          trials                          | 0 accounts: on trial
          quarry nps                      | What surveys say
          quarry frobnicate               | I know “quarry”, and cannot read “frobnicate” after it
          export                          | A list is exported at the command line
          compare quarry works            | The card of an account, “/health NAME”
          mute                            | An account alerts once
          portfolio by csm dana           | 4 accounts: of dana
          quarry as of last Monday        | I read “last monday” as 16 November 2026, the last one that is over
          quarry why since 06/01/2026     | I read “06/01/2026” as 1 June 2026: month first, as in en-US.
          """)
  void questionsAboutAnAccountAreUnderstood(String typed, String begins) {
    var answer = ask(typed);

    assertThat(answer.replace("this is the account nearest to it. ", ""))
        .containsPattern("^(You typed “[^”]*”; )?" + Pattern.quote(begins));
  }

  /// Though `red` and `renewal` are words of lists.
  @Test
  void aNameWithAWordOfAListInItIsFoundWithATypingErrorToo() {
    workspace.register("rr-1", "Red Renewal Rocks");

    assertThat(ask("red renewl rocks")).contains("Red Renewal Rocks: 83, green");
    assertThat(ask("red renewal roks")).contains("Red Renewal Rocks: 83, green");
  }

  @Test
  void aTypingErrorInANameStillFindsIt() {
    assertThat(ask("quarry works inc")).contains("cannot read “inc”");
    assertThat(ask("quary works")).contains("this is the account nearest to it. Quarry Works: 83");
  }
}
