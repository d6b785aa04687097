package dev.oarlock.answer;

import dev.oarlock.aws.World;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.look.Looks;
import dev.oarlock.aws.model.CurrentModel;
import dev.oarlock.aws.scorecard.CurrentScorecards;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.past.AsOf;
import dev.oarlock.domain.past.Past;
import dev.oarlock.domain.past.Seen;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Rules;
import dev.oarlock.domain.whatif.Moves;
import dev.oarlock.domain.whatif.WhatIf;
import dev.oarlock.domain.why.Why;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.command.Assumptions;
import dev.oarlock.slack.command.HealthCommand.Since;
import dev.oarlock.slack.view.AsOfView;
import dev.oarlock.slack.view.TroubleView;
import dev.oarlock.slack.view.WhatIfView;
import dev.oarlock.slack.view.WhyView;
import dev.oarlock.slack.words.DayWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Why a score moved, how it was, how it would be: answered from an account's state and, where the
/// past is asked for, from its log.
record Explanations(
    World world, SignalLog log, Looks looks, CurrentScorecards scorecards, CurrentModel model) {
  private static final int WITHOUT_A_LOOK = 30;

  static Explanations of(World world) {
    return new Explanations(
        world,
        SignalLog.of(world),
        Looks.of(world),
        CurrentScorecards.of(world),
        CurrentModel.of(world));
  }

  void looked(AccountId account, String user) {
    looks.note(user, account);
  }

  Message why(AccountState state, Since since, String user) {
    var signals = log.toAnswer(state.id());
    var past = past(signals);
    var message =
        switch (since) {
          case Since.LastLook _ -> whySinceLook(state, signals, user);
          case Since.Day(var day) -> whySinceDay(state, signals, day);
          case Since.LastBand _ ->
              past.lastOtherBand(world.today())
                  .map(day ->
                      why(state, past, day, "it was in another band, on " + DayWords.of(day)))
                  .orElseGet(() -> neverInAnother(state));
        };
    looked(state.id(), user);
    return message;
  }

  /// Where nothing was known on that day, because the account's past was brought in later, the past
  /// as it is known now is told instead.
  private Message whySinceDay(AccountState state, List<LoggedSignal> signals, LocalDate day) {
    var then = past(signals);
    var end = "the end of " + DayWords.of(day);
    if (then.on(day).isPresent()) {
      return why(state, then, day, end);
    }
    var happened = Past.asHappened(signals, scorecards.timeline());
    return happened.on(day).isPresent()
        ? why(state, happened, day, end + " (as known now; nothing was known then)")
        : why(state, then, day, end);
  }

  /// What happened later on the day of the look counts, so only what was known at that moment is
  /// taken.
  private Message whySinceLook(AccountState state, List<LoggedSignal> signals, String user) {
    var last = looks.before(user, state.id());
    if (last.isEmpty()) {
      var day = world.today().minusDays(WITHOUT_A_LOOK);
      var past = past(signals);
      var from = past.begin().filter(day::isBefore).orElse(day);
      return why(state, past, from, DayWords.of(from) + " (you have not looked before today)");
    }
    var then = signals.stream().filter(it -> !it.knownAt().isAfter(last.get())).toList();
    var seen = past(then).on(day(last.get()));
    var since = "your last look on " + DayWords.of(day(last.get()));
    return why(state, past(signals), new Start(seen, since));
  }

  /// What was seen where the comparison begins, and how to speak of it.
  private record Start(Optional<Seen> seen, String since) {}

  private Message why(AccountState state, Past past, LocalDate day, String since) {
    return why(state, past, new Start(past.on(day), since));
  }

  private Message why(AccountState state, Past past, Start start) {
    var now = new Seen(state.facts(), state.verdict());
    return start
        .seen()
        .flatMap(before -> Why.between(before, now, past))
        .map(why -> WhyView.of(state, start.since(), why))
        .orElseGet(() -> WhyView.incomparable(state.name(), start.since(), past.begin()));
  }

  private static Message neverInAnother(AccountState state) {
    return WhyView.neverInAnother(state.name(), state.verdict().band());
  }

  Message asOf(AccountState state, LocalDate day) {
    var signals = log.toAnswer(state.id());
    var known = past(signals);
    var both = new AsOf.Both(known, Past.asHappened(signals, scorecards.timeline()));
    return AsOfView.of(
        state.name(),
        AsOf.of(day, both, new Rules(scorecards.now(), model.now()), state.history()),
        known.begin());
  }

  Message whatIf(AccountState state, Optional<String> assumed) {
    var card = scorecards.now().card(state.facts(), world.today()).scorecard();
    var account = new WhatIf.Account(state.facts(), state.verdict(), card, model.now());
    return assumed
        .map(typed ->
            switch (Assumptions.read(typed)) {
              case Assumptions.Read.Understood(var assumption) ->
                  WhatIfView.of(state.name(), WhatIf.of(account, assumption));
              case Assumptions.Read.Unclear(var said) -> TroubleView.unclear(said);
            })
        .orElseGet(() -> moves(state.name(), account));
  }

  private static Message moves(String name, WhatIf.Account account) {
    var computed = account.verdict().computed();
    return computed.band() == Band.GREEN
        ? WhatIfView.green(name, computed)
        : WhatIfView.of(name, computed, Moves.of(account));
  }

  private Past past(List<LoggedSignal> signals) {
    return Past.asKnown(signals, scorecards.timeline(), world.zone());
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, world.zone());
  }
}
