package dev.oarlock.aws.state;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.events.Words;
import dev.oarlock.aws.table.Attributes;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.Outbox;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of an account's state: what operators read as plain attributes, `due` for the index,
/// and all the rest squeezed into `state`.
final class StateItem {
  private static final String ACCOUNT = "ACCOUNT#";
  private static final String STATE = "STATE";

  /// The stamp of the rules by which it was judged.
  static final String SCORECARD = "scorecard";

  /// The version of the churn model by which it was forecast.
  static final String MODEL = "model";

  /// Whether model and CSM disagree and nobody has decided: only then the attribute is there, and
  /// the item in the index of that name.
  static final String DISPUTE = "dispute";

  static final String OPEN = "open";

  private StateItem() {}

  static Map<String, AttributeValue> key(AccountId account) {
    return Map.of("pk", fromS(ACCOUNT + account), "sk", fromS(STATE));
  }

  static AccountId account(Map<String, AttributeValue> item) {
    return new AccountId(Attributes.text(item, "pk").substring(ACCOUNT.length()));
  }

  static Map<String, AttributeValue> toItem(AccountState state) {
    var item = new HashMap<>(key(state.id()));
    item.put("name", fromS(state.name()));
    state.verdict().score().ifPresent(score -> item.put("score", fromN(Integer.toString(score))));
    item.put("band", fromS(Words.of(state.verdict().band())));
    item.put(SCORECARD, fromS(state.verdict().scorecard()));
    item.put(MODEL, fromS(state.forecast().model()));
    item.put("coverage", fromN(Integer.toString(state.verdict().coverage())));
    item.put(
        "p90",
        fromN(Decimals.write(state.forecast().within90().value(), ForecastJson.SHOWN).asText()));
    state.due().ifPresent(day -> item.put("due", fromS(day.toString())));
    state
        .disputes()
        .open()
        .ifPresent(open -> {
          item.put(DISPUTE, fromS(OPEN));
          item.put("renewal", fromS(open.renewal().toString()));
        });
    item.put("version", fromN(Long.toString(state.version())));
    item.put("position", fromS(state.outbox().position().toString()));
    var squeezed = Squeezed.of(Json.write(StateJson.write(state)));
    item.put("state", fromB(SdkBytes.fromByteArrayUnsafe(squeezed)));
    return item;
  }

  static AccountState fromItem(Map<String, AttributeValue> item) {
    var squeezed = Attributes.of(item, "state").b().asByteArrayUnsafe();
    return read(item, Json.parse(Squeezed.text(squeezed)));
  }

  private static AccountState read(Map<String, AttributeValue> item, JsonNode node) {
    var verdict = VerdictJson.read(node.required("verdict"));
    return new AccountState(
        account(item),
        FactsJson.read(node.required("facts"), verdict.day()),
        verdict,
        ForecastJson.read(node.required("forecast")),
        StateJson.change(node),
        HistoryJson.read(node.required("history")),
        StateJson.episode(node),
        node.required("episodes").intValue(),
        node.required("announced").intValue(),
        DisputesJson.read(node),
        Optional.ofNullable(item.get("due")).map(day -> LocalDate.parse(day.s())),
        new Outbox(
            new BigInteger(Attributes.text(item, "position")), StateJson.announcements(node)),
        Long.parseLong(Attributes.of(item, "version").n()));
  }
}
