package dev.oarlock.answer.risk;

import dev.oarlock.answer.rights.AuditTrail;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.alert.AlertRules;
import dev.oarlock.aws.store.alert.AlertRules.RuleSettings;
import dev.oarlock.aws.store.alert.QuietChannels;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.alert.QuietHours;
import dev.oarlock.domain.risk.alert.RuleRecord;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.alert.AlertCommand;
import dev.oarlock.slack.view.help.ErrorView;
import dev.oarlock.slack.view.operations.AlertRulesView;
import dev.oarlock.slack.view.operations.AlertRulesView.ShownRule;
import dev.oarlock.slack.view.operations.QuietHoursView;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Answers `/alerts`.
public record AlertQuestions(
    AppContext appContext, AlertRules rules, QuietChannels quiet, AlertOutcomes outcomes) {
  public static AlertQuestions of(AppContext appContext) {
    return new AlertQuestions(
        appContext,
        AlertRules.of(appContext),
        QuietChannels.of(appContext),
        AlertOutcomes.of(appContext));
  }

  /// Who asks, and where.
  public record AlertAsker(String user, String channel, String channelName) {
    /// A setting names a channel by its id or by its name.
    private Stream<String> channels() {
      return Stream.of(channel, "#" + channelName);
    }
  }

  public Card answer(String typed, AlertAsker asker) {
    return switch (AlertCommand.parse(typed)) {
      case AlertCommand.ShowRules _ -> show(asker);
      case AlertCommand.MuteRule(var rule, var days, var personally) -> {
        var until = appContext.now().plus(Duration.ofDays(days));
        who(asker, personally).forEach(it -> rules.mute(rule, it, until));
        AuditTrail.changed("muted " + rule.code());
        yield AlertRulesView.muted(rule, until, personally);
      }
      case AlertCommand.UnmuteRule(var rule, var personally) -> {
        who(asker, personally).forEach(it -> rules.unmute(rule, it));
        AuditTrail.changed("unmuted " + rule.code());
        yield AlertRulesView.unmuted(rule);
      }
      case AlertCommand.ReinstateRule(var rule) -> reinstate(rule, asker.user());
      case AlertCommand.QuietDaily(var hours, var zone) ->
          quiet(asker, it -> it.in(zone.orElse(it.zone())).daily(hours));
      case AlertCommand.QuietWeekends(var zone) ->
          quiet(asker, it -> it.in(zone.orElse(it.zone())).onWeekends());
      case AlertCommand.EndQuiet _ -> {
        asker.channels().forEach(quiet::end);
        AuditTrail.changed("ended quiet hours");
        yield QuietHoursView.ended();
      }
      case AlertCommand.PersonalQuiet _ -> QuietHoursView.personal();
      case AlertCommand.UnclearAlert(var why) -> ErrorView.unclear(why);
    };
  }

  private Card quiet(AlertAsker asker, UnaryOperator<QuietHours> change) {
    var before = quietHours(asker).orElseGet(() -> QuietHours.none(appContext.zone()));
    var hours = change.apply(before);
    asker.channels().forEach(channel -> quiet.keep(channel, hours));
    AuditTrail.changed("set quiet hours");
    return QuietHoursView.of(hours);
  }

  private Optional<QuietHours> quietHours(AlertAsker asker) {
    return asker.channels().flatMap(channel -> quiet.find(channel).stream()).findFirst();
  }

  /// By a command or the button that operators have.
  public Card reinstate(AlertRule rule, String user) {
    rules.reinstate(rule, user, appContext.now());
    AuditTrail.changed("reinstated " + rule.code());
    return AlertRulesView.reinstated(rule);
  }

  private static Stream<String> who(AlertAsker asker, boolean personally) {
    return personally ? Stream.of(asker.user()) : asker.channels();
  }

  private Card show(AlertAsker asker) {
    var settings = rules.load();
    return AlertRulesView.of(
        AlertRule.all().stream().map(rule -> shown(rule, settings, asker)).toList(),
        quietHours(asker));
  }

  private ShownRule shown(AlertRule rule, RuleSettings settings, AlertAsker asker) {
    var standing = settings.of(rule);
    var now = appContext.now();
    return new ShownRule(
        rule,
        RuleRecord.of(outcomes.of(rule), standing.since()),
        standing.demoted(),
        asker.channels().flatMap(it -> settings.mutedUntil(rule, it, now).stream()).findFirst(),
        settings.mutedUntil(rule, asker.user(), now));
  }
}
