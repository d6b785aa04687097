package dev.oarlock.aws.store.listing;

import static dev.oarlock.aws.store.table.ItemAttributes.maybeText;
import static dev.oarlock.aws.store.table.ItemAttributes.number;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.EpisodeCauseJson;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.churn.estimate.Probability;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.listing.ListedAccount;
import dev.oarlock.domain.portfolio.listing.ListedAccount.ListedProfile;
import dev.oarlock.domain.portfolio.listing.ListedAttention;
import dev.oarlock.domain.portfolio.listing.ListedAttention.HeldRisk;
import dev.oarlock.domain.portfolio.listing.ListedHealth;
import dev.oarlock.domain.portfolio.listing.ListedHealth.OpenRisk;
import dev.oarlock.domain.portfolio.listing.ListedTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The item of an account as lists show it, in plain attributes, so that an index can be put on any
/// of them.
final class ListedAccountItem {
  /// So few that a small portfolio costs little to read, so many that a flood of writes is spread.
  static final int PARTITIONS = 4;

  private ListedAccountItem() {}

  static String partition(int number) {
    return "LISTED#" + number;
  }

  static int partitionNumber(AccountId id) {
    return Math.floorMod(id.value().hashCode(), PARTITIONS);
  }

  static Map<String, AttributeValue> key(AccountId id) {
    return Map.of("pk", fromS(partition(partitionNumber(id))), "sk", fromS(id.value()));
  }

  static Map<String, AttributeValue> of(ListedAccount account, long version) {
    var item = new HashMap<>(key(account.id()));
    item.put("version", fromN(Long.toString(version)));
    write(account.profile(), item);
    write(account.health(), item);
    write(account.terms(), item);
    write(account.attention(), item);
    return item;
  }

  private static void write(ListedProfile profile, Map<String, AttributeValue> item) {
    item.put("name", fromS(profile.name()));
    item.put("segment", fromS(profile.segment().name()));
    profile.csm().ifPresent(csm -> item.put("csm", fromS(csm.name())));
    profile.region().ifPresent(region -> item.put("region", fromS(region)));
    if (profile.isPart()) {
      item.put("part", fromBool(true));
    }
  }

  private static void write(ListedHealth health, Map<String, AttributeValue> item) {
    health.score().ifPresent(score -> item.put("score", fromN(Integer.toString(score))));
    item.put("band", fromS(EnumNames.of(health.band())));
    if (health.isBandSetAlone()) {
      item.put("bandSet", fromBool(true));
    }
    item.put("moves", fromS(ScoreMoveText.write(health.moves())));
    health
        .risk()
        .ifPresent(risk -> {
          item.put("risk", day(risk.since()));
          item.put("cause", fromS(EpisodeCauseJson.write(risk.cause())));
        });
  }

  private static void write(ListedTerms terms, Map<String, AttributeValue> item) {
    item.put("standing", fromS(EnumNames.of(terms.standing())));
    item.put("cmrr", fromS(amounts(terms.cmrr())));
    item.put("probability", fromN(BigDecimal.valueOf(terms.chance().value()).toPlainString()));
    terms.renewal().ifPresent(day -> item.put("renewal", day(day)));
    if (terms.isOverdue()) {
      item.put("overdue", fromBool(true));
    }
    terms.ends().ifPresent(day -> item.put("ends", day(day)));
    terms.since().ifPresent(day -> item.put("since", day(day)));
    terms.left().ifPresent(day -> item.put("left", day(day)));
  }

  private static void write(ListedAttention attention, Map<String, AttributeValue> item) {
    attention.risk().ifPresent(risk -> write(risk, item));
    attention.decision().ifPresent(day -> item.put("decision", day(day)));
    attention.pulseEnds().ifPresent(day -> item.put("pulse", day(day)));
    attention.overrideEnds().ifPresent(day -> item.put("override", day(day)));
    attention.lastMet().ifPresent(day -> item.put("met", day(day)));
    if (!attention.steps().isEmpty()) {
      item.put("steps", fromL(attention.steps().stream().map(NextStepItem::of).toList()));
    }
  }

  private static void write(HeldRisk risk, Map<String, AttributeValue> item) {
    item.put("episode", fromN(Integer.toString(risk.episode())));
    risk.owner().ifPresent(owner -> item.put("holder", fromS(owner.name())));
    risk.restsUntil().ifPresent(day -> item.put("rests", day(day)));
    if (risk.isResolved()) {
      item.put("resolved", fromBool(true));
    }
  }

  private static AttributeValue day(LocalDate day) {
    return fromS(day.toString());
  }

  /// `120000 EUR, 5000 USD`, in minor units.
  private static String amounts(MultiCurrencyAmount amounts) {
    return amounts.totals().stream()
        .map(it -> it.minorUnits() + " " + it.currency().getCurrencyCode())
        .collect(Collectors.joining(", "));
  }

  static ListedAccount read(Map<String, AttributeValue> item) {
    var profile =
        new ListedProfile(
            text(item, "name"),
            csm(item, "csm"),
            new Segment(text(item, "segment")),
            maybeText(item, "region"),
            item.containsKey("part"));
    return new ListedAccount(
        new AccountId(text(item, "sk")), profile, health(item), terms(item), attention(item));
  }

  private static ListedHealth health(Map<String, AttributeValue> item) {
    return new ListedHealth(
        item.containsKey("score") ? OptionalInt.of(number(item, "score")) : OptionalInt.empty(),
        EnumNames.parse(Band.class, text(item, "band")),
        item.containsKey("bandSet"),
        ScoreMoveText.read(text(item, "moves")),
        risk(item));
  }

  private static Optional<OpenRisk> risk(Map<String, AttributeValue> item) {
    return item.containsKey("risk")
        ? Optional.of(
            new OpenRisk(
                LocalDate.parse(text(item, "risk")), EpisodeCauseJson.read(text(item, "cause"))))
        : Optional.empty();
  }

  private static ListedTerms terms(Map<String, AttributeValue> item) {
    return new ListedTerms(
        EnumNames.parse(AccountStanding.class, text(item, "standing")),
        amounts(text(item, "cmrr")),
        chance(item),
        maybeDay(item, "renewal"),
        item.containsKey("overdue"),
        maybeDay(item, "ends"),
        maybeDay(item, "since"),
        maybeDay(item, "left"));
  }

  /// Of an item from before it was kept finely, in thousandths.
  private static Probability chance(Map<String, AttributeValue> item) {
    return new Probability(
        item.containsKey("probability")
            ? Double.parseDouble(item.get("probability").n())
            : number(item, "chance") / 1_000.0);
  }

  /// Of an item from before there was this, nothing waits until it is written anew.
  private static ListedAttention attention(Map<String, AttributeValue> item) {
    return new ListedAttention(
        item.containsKey("episode") ? Optional.of(held(item)) : Optional.empty(),
        maybeDay(item, "decision"),
        maybeDay(item, "pulse"),
        maybeDay(item, "override"),
        maybeDay(item, "met"),
        item.containsKey("steps")
            ? item.get("steps").l().stream().map(NextStepItem::read).toList()
            : List.of());
  }

  private static HeldRisk held(Map<String, AttributeValue> item) {
    return new HeldRisk(
        number(item, "episode"),
        csm(item, "holder"),
        maybeDay(item, "rests"),
        item.containsKey("resolved"));
  }

  private static Optional<Csm> csm(Map<String, AttributeValue> item, String name) {
    return maybeText(item, name).map(Csm::new);
  }

  private static Optional<LocalDate> maybeDay(Map<String, AttributeValue> item, String name) {
    return maybeText(item, name).map(LocalDate::parse);
  }

  private static MultiCurrencyAmount amounts(String text) {
    if (text.isEmpty()) {
      return MultiCurrencyAmount.zero();
    }
    var totals = new ArrayList<Money>();
    for (var total : text.split(", ", -1)) {
      var part = total.split(" ", -1);
      totals.add(Money.of(Long.parseLong(part[0]), part[1]));
    }
    return new MultiCurrencyAmount(totals);
  }
}
