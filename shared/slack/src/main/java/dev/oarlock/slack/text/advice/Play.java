package dev.oarlock.slack.text.advice;

import dev.oarlock.domain.risk.reason.ChurnReason;
import java.util.List;

/// What to do about a reason why customers leave: a plan's name, and its steps in their order.
public record Play(String name, List<String> steps) {
  public Play {
    steps = List.copyOf(steps);
  }

  private static Play of(String name, String... steps) {
    return new Play(name, List.of(steps));
  }

  public static Play against(ChurnReason reason) {
    return switch (reason) {
      case VALUE_NOT_REALISED ->
          of(
              "Value review",
              "ask their sponsor which result they bought it for",
              "agree on one number that must move this quarter",
              "take away what keeps people from using it for that",
              "show the number a month later");
      case STALLED_IMPLEMENTATION ->
          of(
              "Restart",
              "find out what it waits for, and who can decide it",
              "cut the project down to one use case",
              "agree on a day within 30 days to go live",
              "meet each week until then");
      case SPONSOR_OR_POWER_USER_LOST ->
          of(
              "New sponsor",
              "ask whoever is left who takes over",
              "meet them within a week, with the results so far on one page",
              "know a second person there, so that nobody is the only one");
      case LOW_ADOPTION ->
          of(
              "Adoption sprint",
              "name with their champion the ten people who should use it",
              "train them together on what they do each day",
              "look at their logins after two weeks, and call those who have none");
      case ACQUISITION ->
          of(
              "New owner",
              "find out who decides after the deal, and what the buyer uses today",
              "bring them the results so far on one page",
              "offer a term that fits both companies");
      case MISSING_FEATURES ->
          of(
              "Roadmap talk",
              "ask what each request is for",
              "show the way round that works today",
              "bring a product manager to say yes with a date, or no");
      case NEW_LEADERSHIP ->
          of(
              "Introduce ourselves again",
              "get an executive of ours to meet the new one within 30 days",
              "ask what they must achieve this year",
              "if they compare offers, ask to be heard and bring what changed since they bought");
      case QUALITY_OR_PERFORMANCE ->
          of(
              "Repair trust",
              "send them what broke, why, and what has changed since, before they ask",
              "close their urgent tickets, with a name beside each",
              "report each week until a month has been quiet");
      case WRONG_SOLUTION ->
          of(
              "Fit check",
              "ask what they would buy today for the job they hired us for",
              "say plainly what it does and what it does not",
              "agree on the part that fits, or help them leave well");
      case HUMAN_FACTOR ->
          of(
              "Mend the relationship",
              "have somebody whom they trust call and ask what working with us is like",
              "listen without defending anybody",
              "change what they name, or who looks after them");
    };
  }

  /// For somebody who pushes because they depend on the product.
  public static Play forPushingPowerUser() {
    return of("Make them heard", "answer their oldest request in person", "thank them for asking");
  }

  /// `Restart: find out what it waits for, and who can decide it; cut the project down ...`
  public String sentence() {
    return name + ": " + String.join("; ", steps) + ".";
  }
}
