package dev.oarlock.aws.store.alert;

import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.ItemCondition;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.risk.alert.AlertRule;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which rules interrupt nobody any more, and who has muted which until when.
public record AlertRules(TablePartition partition) {
  private static final String RULE = "RULE#";
  private static final String MUTE = "MUTE#";
  private static final String QUIET = "QUIET#";
  private static final Duration QUIET_KEPT = Duration.ofDays(400);

  public static AlertRules of(AppContext appContext) {
    return new AlertRules(
        new TablePartition(appContext.dynamo(), appContext.setting("TABLE_NAME"), "ALERT_RULES"));
  }

  /// Where a rule stands: when it was demoted, if it is, and since when its alerts count.
  public record RuleStanding(Optional<Instant> demoted, Instant since) {
    static final RuleStanding IN_FORCE = new RuleStanding(Optional.empty(), Instant.EPOCH);
  }

  /// All that is written, by its key.
  public record RuleSettings(Map<String, RuleStanding> standings, Map<String, Instant> mutes) {
    public RuleStanding of(AlertRule rule) {
      return standings.getOrDefault(RULE + rule.code(), RuleStanding.IN_FORCE);
    }

    /// `who` is a channel or a Slack user.
    public Optional<Instant> mutedUntil(AlertRule rule, String who, Instant now) {
      return Optional.ofNullable(mutes.get(mute(rule, who))).filter(until -> until.isAfter(now));
    }
  }

  public RuleSettings load() {
    var standings = new HashMap<String, RuleStanding>();
    var mutes = new HashMap<String, Instant>();
    partition
        .all(MUTE)
        .forEach(
            item -> moment(item, "until").ifPresent(until -> mutes.put(text(item, "sk"), until)));
    partition
        .all(RULE)
        .forEach(item ->
            standings.put(
                text(item, "sk"),
                new RuleStanding(
                    moment(item, "demoted"), moment(item, "since").orElse(Instant.EPOCH))));
    return new RuleSettings(standings, mutes);
  }

  /// Demotes a rule that stands as it did before; one that somebody demoted or put back meanwhile
  /// stays as it is.
  public void demote(AlertRule rule, RuleStanding before, Instant now) {
    var since = second(before.since());
    var isAsBefore =
        new ItemCondition(
            "attribute_not_exists(demoted)"
                + " AND (attribute_not_exists(since) OR since = :since)",
            Map.of(":since", since));
    partition.putIf(isAsBefore, RULE + rule.code(), Map.of("demoted", second(now), "since", since));
  }

  /// Puts it back into force; what its alerts were worth before counts no more.
  public void reinstate(AlertRule rule, String by, Instant now) {
    partition.put(RULE + rule.code(), Map.of("since", second(now), "by", fromS(by)));
  }

  /// An alert that was told to nobody, so that what follows from it is not told either.
  public void quiet(String alert, Instant now) {
    partition.put(QUIET + alert, Map.of("expires", second(now.plus(QUIET_KEPT))));
  }

  public boolean isQuiet(String alert) {
    return partition.find(QUIET + alert).isPresent();
  }

  public void mute(AlertRule rule, String who, Instant until) {
    partition.put(mute(rule, who), Map.of("until", second(until), "expires", second(until)));
  }

  public void unmute(AlertRule rule, String who) {
    partition.delete(mute(rule, who));
  }

  private static String mute(AlertRule rule, String who) {
    return MUTE + who + "#" + rule.code();
  }

  private static AttributeValue second(Instant moment) {
    return fromN(Long.toString(moment.getEpochSecond()));
  }

  private static Optional<Instant> moment(Map<String, AttributeValue> item, String name) {
    return Optional.ofNullable(item.get(name))
        .map(it -> Instant.ofEpochSecond(Long.parseLong(it.n())));
  }
}
