package dev.oarlock.slack.text.advice;

import dev.oarlock.domain.risk.reason.ChurnReason;

/// What to do about a reason why customers leave: a plan's name, and the step that it begins with.
public record Play(String name, String firstStep) {
  public static Play against(ChurnReason reason) {
    return switch (reason) {
      case VALUE_NOT_REALISED ->
          new Play(
              "Value review",
              "sit down with their sponsor and agree on one number that must move this quarter.");
      case STALLED_IMPLEMENTATION ->
          new Play(
              "Restart",
              "cut the project down to one use case and agree on a day within 30 days to go live.");
      case SPONSOR_OR_POWER_USER_LOST ->
          new Play(
              "New sponsor", "ask whoever is left who takes over, and meet them within a week.");
      case LOW_ADOPTION ->
          new Play(
              "Adoption sprint",
              "name with their champion the ten people who should use it, and train them"
                  + " together.");
      case ACQUISITION ->
          new Play(
              "New owner",
              "find out who decides after the deal, and bring them the results so far on one"
                  + " page.");
      case MISSING_FEATURES ->
          new Play(
              "Roadmap talk",
              "show the way round that works today, and bring a product manager to say yes or no.");
      case NEW_LEADERSHIP ->
          new Play(
              "Introduce ourselves again",
              "get an executive of ours to meet the new one within 30 days.");
      case QUALITY_OR_PERFORMANCE ->
          new Play(
              "Repair trust",
              "send them what broke, why, and what has changed since, before they ask.");
      case WRONG_SOLUTION ->
          new Play(
              "Fit check",
              "ask what they would buy today for the job they hired us for, and what it does"
                  + " better.");
      case HUMAN_FACTOR ->
          new Play(
              "Mend the relationship",
              "have somebody whom they trust call and ask what working with us is like.");
    };
  }

  /// For somebody who pushes because they depend on the product.
  public static Play forPushingPowerUser() {
    return new Play(
        "Make them an advocate", "answer their oldest request in person, and ask for a reference.");
  }

  /// `Restart: cut the project down ...`
  public String sentence() {
    return name + ": " + firstStep;
  }
}
