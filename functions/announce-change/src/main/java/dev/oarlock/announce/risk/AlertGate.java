package dev.oarlock.announce.risk;

import dev.oarlock.aws.store.alert.AlertOutcomes;
import dev.oarlock.aws.store.alert.AlertRules;
import dev.oarlock.aws.store.alert.AlertRules.RuleStanding;
import dev.oarlock.aws.store.people.CurrentPeople;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.alert.RuleRecord;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.announcement.AnnouncementIds;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Whether an alert interrupts anybody. A rule that is too often wrong demotes itself to the digest
/// with the first alert that finds it so, until somebody puts it back into force.
public record AlertGate(
    AlertRules rules, AlertOutcomes outcomes, CurrentPeople people, InstantSource clock) {
  private static final String NOTICE = "alert-rule:";
  private static final Duration COOLDOWN = Duration.ofDays(3);

  /// What becomes of an alert.
  public sealed interface AlertPassage {
    record Told() implements AlertPassage {}

    /// The channel has muted its rule.
    record Muted() implements AlertPassage {}

    /// Its rule is demoted; `notice` is the key of the message that says so, once.
    record Demoted(String notice) implements AlertPassage {}
  }

  public AlertPassage passage(AccountAtRisk risk, String channel) {
    var rule = AlertRule.of(risk.cause());
    var settings = rules.load();
    var standing = demoted(rule, settings.of(rule));
    if (standing.demoted().isPresent()) {
      rules.quiet(risk.id(), clock.instant());
      return new AlertPassage.Demoted(notice(rule, standing.demoted().get()));
    }
    if (settings.mutedUntil(rule, channel, clock.instant()).isPresent()) {
      rules.quiet(risk.id(), clock.instant());
      return new AlertPassage.Muted();
    }
    return new AlertPassage.Told();
  }

  /// The alerts that the same rule raised about the same account a few days ago: one more is told
  /// under them, and interrupts nobody.
  List<String> recent(AccountAtRisk risk) {
    var account = risk.about().account();
    var since = clock.instant().minus(COOLDOWN);
    return outcomes.episodesSince(AlertRule.of(risk.cause()), account, since).stream()
        .filter(episode -> episode != risk.episode())
        .map(episode -> AnnouncementIds.atRisk(account, episode))
        .filter(alert -> !isQuiet(alert))
        .toList();
  }

  private RuleStanding demoted(AlertRule rule, RuleStanding standing) {
    if (standing.demoted().isPresent() || !recordOf(rule, standing).isBelowMark()) {
      return standing;
    }
    rules.demote(rule, standing, clock.instant());
    return rules.load().of(rule);
  }

  private RuleRecord recordOf(AlertRule rule, RuleStanding standing) {
    return RuleRecord.of(outcomes.of(rule), standing.since());
  }

  /// How the rule of an alert did, for those who are told that it is demoted.
  public RuleRecord recordOf(AccountAtRisk risk) {
    var rule = AlertRule.of(risk.cause());
    return recordOf(rule, rules.load().of(rule));
  }

  private static String notice(AlertRule rule, Instant demoted) {
    return NOTICE + rule.code() + ":demoted:" + demoted.getEpochSecond();
  }

  public static boolean isNotice(String key) {
    return key.startsWith(NOTICE);
  }

  /// Whether an alert was told to nobody.
  public boolean isQuiet(String alert) {
    return rules.isQuiet(alert);
  }

  /// Whether the owner wants to be named without a mention.
  public boolean isMutedByOwner(AccountAtRisk risk) {
    return risk.about()
        .csm()
        .flatMap(people::slackUser)
        .flatMap(user -> rules.load().mutedUntil(AlertRule.of(risk.cause()), user, clock.instant()))
        .isPresent();
  }
}
