package dev.oarlock.slack.command.phrase;

import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.HealthCommand.AccountHealth;
import dev.oarlock.slack.command.HealthCommand.ForecastOf;
import dev.oarlock.slack.command.HealthCommand.Since;
import dev.oarlock.slack.command.HealthCommand.Why;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a sentence may ask of an account, the likeliest first; whether there is an account of that
/// name decides. `how is acme doing?`, `will acme renew?`, `acme forecast`.
public final class AccountPhrases {
  private static final String NAME = "(.+?)(?:['’]s?)?";
  private static final String STATE =
      "(?:red|yellow|green|down|up|low|bad|falling|dropping|worse|better|at risk|in danger|in"
          + " trouble|risky|ok|okay|fine|healthy|unhealthy|safe|happy|unhappy|good|alright|all"
          + " right)";
  private static final List<SentencePattern> SENTENCES =
      List.of(
          signs(
              "why (?:is|are) " + NAME + " (?:still |now )*(?:at risk|in danger|in trouble|risky)"),
          signs("(.+?) why (?:at risk|in danger|in trouble)"),
          why(
              "(?:did|has|have) "
                  + NAME
                  + " (?:get|got|gotten|become|becoming|turned|fallen|dropped|improved|fall|drop"
                  + "|improve|move|moved|change|changed)(?: .+)?"),
          why(
              "why (?:is|are|was|has|have|did|does|do) (?:the (?:score|health) of )?"
                  + NAME
                  + "(?: (?:score|health))? (?:(?:so |still |now |been )*"
                  + STATE
                  + "|drop(?:ped)?|fall(?:en)?|fell|chang(?:ed?|ing)|mov(?:ed?|ing)|gone .+|go"
                  + " .+|los.+|declin.+|turn.+|become .+)"),
          why("what (?:has )?(?:changed|happened|moved)(?: at| with| to| for| in| about)? (.+)"),
          why("what(?:['’]s| is|s) (?:wrong|up|going on|happening|new) (?:with|w/|at|in) (.+)"),
          why("(.+?) why (?!since\\b).+"),
          why("(.+) (?:what changed|changes|changed|what happened|reasons?|explain|explanation)"),
          why("(?:explain|reasons? for|changes (?:at|of|for|in)) (.+)"),
          forecast(
              "(?:will|would|does|is|could|might|may) (.+?) (?:gonna |going to |likely to |about to"
                  + " |want to )?(?:renew|churn|leave|stay|cancel|quit)(?: .*)?"),
          forecast(
              "how likely (?:is it that|is|does|will) (.+?) (?:to |will"
                  + " )?(?:renews?|churns?|leaves?|stays?|cancels?)(?: .*)?"),
          forecast(
              "(?:what(?:['’]s| is) )?(?:the )?(?:forecast|churn"
                  + " forecast|chance|probability|likelihood|churn risk)(?: of"
                  + " (?:churn|leaving|renewal))? (?:of|for|at) (.+)"),
          forecast(
              "(.+?)(?:['’]s)? (?:churn"
                  + " )?(?:forecast|probability|odds|chances?|likelihood|churn|churn"
                  + " risk|renewal risk|prediction)"),
          card(
              "(?:so )?how(?:['’]s| is| are| was|s)? (?:the (?:health|score|state) of )?"
                  + NAME
                  + "(?: (?:doing|going|looking|faring|feeling|performing|doin|health|today|now|right"
                  + " now|these days|lately|currently|this week))+"),
          card("(?:so )?how(?:['’]s| is| are|s)? (.+)"),
          card("(?:and )?(?:what|how) about (.+)"),
          card(
              "when (?:does|do|is|are|will) "
                  + NAME
                  + "(?: contract)? (?:renew|renewing|renewal|expire|end|due|up for renewal|up)(?:"
                  + " .*)?"),
          card(
              "(?:how much|what) (?:does|do|is) (.+?) (?:pay|paying|cost|spend|spending|worth)(?:"
                  + " .*)?"),
          card(
              "what (?:should|can|must|do|could) (?:i|we) (?:do|say|ask|try|tell)(?: next)?"
                  + " (?:about|with|for|at|to) (.+)"),
          card("(?:is|are) (.+?) (?:still |now |doing )*(?:" + STATE + "|ok|well)"),
          card(
              "who (?:owns|manages|has|is (?:the )?(?:csm|owner) (?:of|for)|looks after|is"
                  + " responsible for) (.+)"),
          card(
              "(?:please )?(?:show|tell|give|open|find|look up|check|display|see|get)(?: me)?(?:"
                  + " (?:about|the|everything about))?(?: (?:card|health|score|status) (?:of|for))?"
                  + " (.+)"),
          card(
              "(?:what(?:['’]s| is) )?(?:the )?(?:health|score|status|card|state|renewal|renewal"
                  + " date|risk)(?: score)? (?:of|for|at) (.+)"),
          card(
              "(.+?)(?:['’]s)?"
                  + " (?:health|score|status|card|overview|summary|state|info|information|renewal|renewals|renewal"
                  + " date|risk|at risk|today|now|please|red|health score|account)"));

  private AccountPhrases() {}

  private record SentencePattern(
      Pattern pattern, Function<String, HealthCommand.AboutAccount> command) {}

  private static SentencePattern signs(String pattern) {
    return sentence(pattern, HealthCommand.Signs::new);
  }

  private static SentencePattern why(String pattern) {
    return sentence(pattern, name -> new Why(name, new Since.LastView()));
  }

  private static SentencePattern forecast(String pattern) {
    return sentence(pattern, ForecastOf::new);
  }

  private static SentencePattern card(String pattern) {
    return sentence(pattern, AccountHealth::new);
  }

  private static SentencePattern sentence(
      String pattern, Function<String, HealthCommand.AboutAccount> command) {
    return new SentencePattern(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), command);
  }

  public static Stream<HealthCommand.AboutAccount> of(String typed) {
    var text = typed.replaceAll("[?!.]+$", "").strip();
    return SENTENCES.stream()
        .map(sentence -> new SentenceMatch(sentence, text))
        .flatMap(SentenceMatch::command);
  }

  private record SentenceMatch(SentencePattern sentence, String text) {
    Stream<HealthCommand.AboutAccount> command() {
      var match = sentence.pattern().matcher(text);
      return match.matches()
          ? Stream.of(sentence.command().apply(match.group(1).strip()))
          : Stream.empty();
    }
  }
}
