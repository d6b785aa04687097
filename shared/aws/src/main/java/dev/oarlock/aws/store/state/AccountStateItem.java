package dev.oarlock.aws.store.state;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.packed.CompressedText;
import dev.oarlock.aws.store.state.codec.AccountHistoryJson;
import dev.oarlock.aws.store.state.codec.AccountStateJson;
import dev.oarlock.aws.store.state.codec.ChurnForecastJson;
import dev.oarlock.aws.store.state.codec.FactsJson;
import dev.oarlock.aws.store.state.codec.HealthAssessmentJson;
import dev.oarlock.aws.store.state.codec.PendingDeliveryJson;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.churn.estimate.ShownProbability;
import dev.oarlock.domain.transition.state.AccountScores;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.domain.transition.state.AnnouncementOutbox;
import dev.oarlock.domain.transition.state.DeliveryState;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of an account's state: what operators look up as plain attributes, `due` and
/// `disagreement` for the indexes, and all the rest compressed in `state`.
final class AccountStateItem {
  /// Not the partition of the account's log, since a role can be held to partitions alone: only who
  /// scores may write here.
  static final String PARTITIONS = "STATE#";

  private static final String STATE = "STATE";

  /// The version of the scorecard by which it was last assessed.
  static final String SCORECARD = "scorecard";

  /// The version of the churn model by which it was last forecast.
  static final String MODEL = "model";

  /// Present only while model and CSM disagree and nobody has decided, so that only then the item
  /// is in the index of that name.
  static final String DISAGREEMENT = "disagreement";

  static final String OPEN = "open";

  /// Present where the account was parked after this was written.
  static final String PARKED = "parked";

  private AccountStateItem() {}

  static Map<String, AttributeValue> key(AccountId account) {
    return Map.of("pk", fromS(PARTITIONS + account), "sk", fromS(STATE));
  }

  /// Whether it is one, and none from before a state had a partition of its own.
  static boolean isOne(Map<String, AttributeValue> item) {
    return ItemAttributes.text(item, "pk").startsWith(PARTITIONS);
  }

  static AccountId account(Map<String, AttributeValue> item) {
    return new AccountId(ItemAttributes.text(item, "pk").substring(PARTITIONS.length()));
  }

  static Map<String, AttributeValue> toItem(AccountState state) {
    var item = new HashMap<>(key(state.id()));
    item.put("name", fromS(state.name()));
    state
        .assessment()
        .score()
        .ifPresent(score -> item.put("score", fromN(Integer.toString(score))));
    item.put("band", fromS(EnumNames.of(state.assessment().band())));
    item.put(SCORECARD, fromS(state.assessment().scorecardVersion()));
    item.put(MODEL, fromS(state.forecast().model()));
    item.put("coverage", fromN(Integer.toString(state.assessment().coverage())));
    item.put("p90", fromN(ShownProbability.kept(state.forecast().within90()).toPlainString()));
    state.scores().nextChangeDay().ifPresent(day -> item.put("due", fromS(day.toString())));
    state
        .risk()
        .disagreements()
        .open()
        .ifPresent(open -> {
          item.put(DISAGREEMENT, fromS(OPEN));
          item.put("renewal", fromS(open.renewal().toString()));
        });
    item.put("version", fromN(Long.toString(state.delivery().version())));
    item.put("position", fromS(state.delivery().outbox().streamPosition().toString()));
    var compressed = CompressedText.compress(JsonTree.write(AccountStateJson.write(state)));
    item.put("state", fromB(SdkBytes.fromByteArrayUnsafe(compressed)));
    return item;
  }

  static AccountState fromItem(Map<String, AttributeValue> item) {
    var compressed = ItemAttributes.of(item, "state").b().asByteArrayUnsafe();
    return read(item, JsonTree.parse(CompressedText.decompressed(compressed)));
  }

  private static AccountState read(Map<String, AttributeValue> item, JsonNode node) {
    var assessment = HealthAssessmentJson.read(node.required("assessment"));
    return new AccountState(
        account(item),
        FactsJson.read(node.required("facts")).selectedOn(assessment.day()),
        new AccountScores(
            assessment,
            ChurnForecastJson.read(node.required("forecast")),
            AccountHistoryJson.read(node.required("history"))
                .withChange(AccountStateJson.change(node)),
            Optional.ofNullable(item.get("due")).map(day -> LocalDate.parse(day.s()))),
        AccountStateJson.risk(node),
        delivery(item, node));
  }

  private static DeliveryState delivery(Map<String, AttributeValue> item, JsonNode node) {
    return new DeliveryState(
        Long.parseLong(ItemAttributes.of(item, "version").n()),
        new AnnouncementOutbox(
            new BigInteger(ItemAttributes.text(item, "position")),
            AccountStateJson.announcements(node)),
        node.required("announcedEpisode").intValue(),
        PendingDeliveryJson.heldOrders(node),
        PendingDeliveryJson.lossQuestions(node),
        PendingDeliveryJson.told(node),
        PendingDeliveryJson.alerted(node));
  }
}
