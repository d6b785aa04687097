package dev.oarlock.slack.command;

import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled.Step;
import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden.Level;
import dev.oarlock.domain.portfolio.rollup.PortfolioDimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What somebody asks with `/health`; `name` is the account as it was typed.
public sealed interface HealthCommand {
  /// What is asked or said of one account.
  sealed interface AboutAccount extends HealthCommand {
    String name();

    /// Whether somebody says or does something with it, or opens a form for that: who may only read
    /// the redacted card is told that nothing came of it.
    default boolean isSaid() {
      return switch (this) {
        case Feedback _,
            OpenOverrideForm _,
            OpenPulseForm _,
            OpenRiskForm _,
            RiskStep _,
            OpenPlayForm _,
            StartPlay _,
            OpenActivityForm _,
            LogNote _ ->
            true;
        case AccountHealth _,
            Details _,
            Why _,
            AsOf _,
            WhatIf _,
            ForecastOf _,
            AskedElsewhere _,
            Signs _,
            Family _,
            Plays _,
            Notes _ ->
            false;
      };
    }
  }

  /// What can be typed?
  record Help() implements HealthCommand {}

  /// How is it?
  record AccountHealth(String name) implements AboutAccount {}

  /// What are its score and its forecast made of?
  record Details(String name) implements AboutAccount {}

  /// Why did its score move?
  record Why(String name, Since since) implements AboutAccount {}

  /// How was it on a past day?
  record AsOf(String name, LocalDate day) implements AboutAccount {}

  /// How would it be, if; without an assumption: what would make it green?
  record WhatIf(String name, Optional<String> assumption) implements AboutAccount {}

  /// How likely does it churn?
  record ForecastOf(String name) implements AboutAccount {}

  /// Something of it that is somewhere else: `answer` says where.
  record AskedElsewhere(String name, String answer) implements AboutAccount {}

  /// Which of the ten reasons to leave do its signals speak for?
  record Signs(String name) implements AboutAccount {}

  /// How are all that belong to it?
  record Family(String name) implements AboutAccount {}

  /// How is the whole portfolio, in groups?
  record Portfolio(PortfolioDimension by) implements HealthCommand {}

  /// A form to hold something against the computed score.
  record OpenOverrideForm(String name) implements AboutAccount {}

  /// A form for the CSM's pulse.
  record OpenPulseForm(String name) implements AboutAccount {}

  /// Something that somebody says of an account themselves, typed or filled in.
  sealed interface Feedback extends AboutAccount {}

  /// Hold this against the computed score; `until` is the last day.
  record SetOverride(String name, Terms terms, LocalDate until) implements Feedback {
    /// A score (0-100), a level or both, a reason's code and perhaps a few words.
    public record Terms(
        OptionalInt score, Optional<Level> level, String reason, Optional<String> note) {}
  }

  /// Take back what was held against it.
  record RemoveOverride(String name) implements Feedback {}

  /// The CSM's pulse, 1 to 5, with up to three reason codes and perhaps a few words; `days` is how
  /// long it counts, where that is not as long as usual.
  record GivePulse(
      String name, int pulse, List<String> reasons, Optional<String> note, OptionalInt days)
      implements Feedback {
    public GivePulse {
      reasons = List.copyOf(reasons);
    }
  }

  /// A form for a step about its risk.
  record OpenRiskForm(String name, Step step) implements AboutAccount {}

  /// A step about its risk, with what was typed of it: until when, to whom, and why.
  record RiskStep(
      String name, Step step, Optional<String> until, Optional<String> to, Optional<String> note)
      implements AboutAccount {}

  /// Which plays were started about it, and how far are they?
  record Plays(String name) implements AboutAccount {}

  /// A form in which a play is chosen.
  record OpenPlayForm(String name) implements AboutAccount {}

  /// Start a play, by its code or title as it was typed.
  record StartPlay(String name, String play) implements AboutAccount {}

  /// A form for something to write down.
  record OpenActivityForm(String name, ActivityKind kind) implements AboutAccount {}

  /// What was noted of it?
  record Notes(String name) implements AboutAccount {}

  /// A note that was typed.
  record LogNote(String name, String note) implements AboutAccount {}

  /// One that was understood in a way that the answer says first.
  record NotedCommand(HealthCommand command, String note) implements HealthCommand {}

  /// Nobody can tell what is asked: `said` is a whole sentence on what was wrong and what to type.
  record Unclear(String explanation) implements HealthCommand {}

  /// Where a comparison begins.
  sealed interface Since {
    /// When the one who asks looked last.
    record LastView() implements Since {}

    /// At the end of a past day.
    record Day(LocalDate day) implements Since {}

    /// When it was last in another band.
    record LastBand() implements Since {}
  }
}
