package dev.oarlock.aws.store.identity;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.ItemCondition;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.IgnoredIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What was answered to the question whose an id of another system is, and when ops were told last
/// that something waits for it. Of two who answer at once the first holds.
public record IdentityAnswers(TablePartition partition) {
  public static final String PARTITION = "IDENTITY_QUESTIONS";

  private static final String ANSWER = "ANSWER#";
  private static final String TOLD = "TOLD#";

  /// What comes in bulk is told of once in a while; the message says all that waits by then.
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Duration RETENTION = Duration.ofDays(183); // as long as anything waits

  public static IdentityAnswers of(AppContext appContext) {
    return new IdentityAnswers(
        new TablePartition(appContext.dynamo(), appContext.setting("TABLE_NAME"), PARTITION));
  }

  public Optional<IdentityAnswer> find(ExternalId identity) {
    return partition.find(ANSWER + AccountRefKey.of(identity)).map(IdentityAnswerItem::answer);
  }

  public boolean isIgnored(ExternalId identity) {
    return find(identity).filter(IgnoredIdentity.class::isInstance).isPresent();
  }

  /// All that were answered, by identity.
  public Map<ExternalId, IdentityAnswer> all() {
    var all = new HashMap<ExternalId, IdentityAnswer>();
    partition
        .all(ANSWER)
        .forEach(
            item -> all.put(IdentityAnswerItem.identity(item), IdentityAnswerItem.answer(item)));
    return all;
  }

  /// Keeps an answer in the place of the one that was read; false if there is another by now.
  public boolean isKept(
      ExternalId identity, Optional<IdentityAnswer> before, IdentityAnswer answer) {
    return isPut(
        before.map(IdentityAnswer::at),
        ANSWER + AccountRefKey.of(identity),
        IdentityAnswerItem.of(identity, answer));
  }

  /// It may be asked again.
  public void forget(ExternalId identity) {
    partition.delete(ANSWER + AccountRefKey.of(identity));
  }

  /// Whether ops are to be told now that something waits for it: not if they were a moment ago.
  public boolean isToBeTold(ExternalId identity, Instant now) {
    var key = TOLD + AccountRefKey.of(identity);
    var last = partition.find(key).map(item -> Instant.parse(ItemAttributes.text(item, "at")));
    if (last.filter(it -> now.isBefore(it.plus(PAUSE))).isPresent()) {
      return false;
    }
    return isPut(
        last,
        key,
        Map.of("at", fromS(now.toString()), "expires", ItemAttributes.second(now.plus(RETENTION))));
  }

  /// In the place of an item of that moment, or of none.
  private boolean isPut(
      Optional<Instant> before, String key, Map<String, AttributeValue> attributes) {
    return before
        .map(at ->
            new ItemCondition(
                "#at = :before", Map.of("#at", "at"), Map.of(":before", fromS(at.toString()))))
        .map(condition -> partition.putIf(condition, key, attributes))
        .orElseGet(() -> partition.add(key, attributes));
  }
}
