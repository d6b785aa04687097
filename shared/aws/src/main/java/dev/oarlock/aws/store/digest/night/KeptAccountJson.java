package dev.oarlock.aws.store.digest.night;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.contract.AccountStanding;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.portfolio.digest.entry.DigestAccount;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek.RiskStanding;
import dev.oarlock.domain.portfolio.digest.week.AccountWeek.WeekBefore;
import dev.oarlock.domain.portfolio.digest.week.WeekEvents;
import dev.oarlock.domain.portfolio.rollup.PortfolioMember;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/// An account of a quiet week as a row: what most accounts have in common is left out.
final class KeptAccountJson {
  private static final String NAME = "name";
  private static final String CSM = "csm";
  private static final String SEGMENT = "segment";
  private static final String KNOWN_CSM = "knownCsm";
  private static final String KNOWN_SEGMENT = "knownSegment";
  private static final String REGION = "region";
  private static final String SCORE = "score";
  private static final String BAND = "band";
  private static final String BAND_SET = "bandSet";
  private static final String BAND_BEFORE = "bandBefore";
  private static final String CUSTOMER = "customer";
  private static final String RISK = "risk";
  private static final String STALE = "stale";
  private static final String CMRR = "cmrr";

  /// Of every row, so that those of an earlier version are not taken for a month without any.
  private static final String MARBLES = "marbles";

  private KeptAccountJson() {}

  static ObjectNode write(KeptAccount account) {
    var row = JsonTree.object().put("id", account.id().value());
    account.csm().ifPresent(csm -> row.put(CSM, csm.name()));
    row.put(SEGMENT, account.segment().name());
    account.week().ifPresent(week -> write(row, week));
    return row;
  }

  private static void write(ObjectNode row, AccountWeek week) {
    member(row, week.member());
    row.put(BAND_BEFORE, week.before().band().name());
    flag(row, RISK, week.risk().is());
    flag(row, STALE, week.risk().isStale());
    QuietEventsJson.write(row, week.events());
    QuarterJson.write(row, week);
    row.put(MARBLES, MarblesText.write(week.marbles()));
  }

  /// Whose it is by its signals is mostly what the directory says.
  private static void member(ObjectNode row, PortfolioMember member) {
    row.put(NAME, member.name());
    var csm = member.csm().map(Csm::name).orElse("");
    if (!csm.equals(row.path(CSM).asText())) {
      row.put(KNOWN_CSM, csm);
    }
    if (!member.segment().name().equals(row.path(SEGMENT).asText())) {
      row.put(KNOWN_SEGMENT, member.segment().name());
    }
    member.region().ifPresent(region -> row.put(REGION, region));
    member.score().ifPresent(score -> row.put(SCORE, score));
    row.put(BAND, member.band().name());
    flag(row, BAND_SET, member.isBandSetAlone());
    AmountJson.write(row, CMRR, member.cmrr());
    flag(row, CUSTOMER, member.isCustomer());
  }

  private static void flag(ObjectNode row, String name, boolean is) {
    if (is) {
      row.put(name, 1);
    }
  }

  static KeptAccount read(ObjectNode row, LocalDate day) {
    return new KeptAccount(
        new AccountId(row.required("id").textValue()),
        text(row, CSM).map(Csm::new),
        new Segment(row.required(SEGMENT).textValue()),
        row.has(NAME) ? Optional.of(week(row, day)) : Optional.empty());
  }

  private static AccountWeek week(ObjectNode row, LocalDate day) {
    var member = readMember(row);
    var standing = member.isCustomer() ? AccountStanding.CUSTOMER : AccountStanding.CHURNED;
    var account =
        new DigestAccount(member.id(), member.name(), member.csm(), member.cmrr(), standing);
    return new AccountWeek(
        member,
        new WeekBefore(
            member.isCustomer(),
            Band.valueOf(row.required(BAND_BEFORE).textValue()),
            member.cmrr()),
        new RiskStanding(row.has(RISK), row.has(RISK), row.has(STALE)),
        QuarterJson.read(row, member, day),
        WeekEvents.quiet(
            QuietEventsJson.mover(row, account, member.score()),
            QuietEventsJson.renewal(row, account)),
        MarblesText.read(row.required(MARBLES).textValue()));
  }

  private static PortfolioMember readMember(ObjectNode row) {
    return new PortfolioMember(
        new AccountId(row.required("id").textValue()),
        row.required(NAME).textValue(),
        new Segment(text(row, KNOWN_SEGMENT).or(() -> text(row, SEGMENT)).orElseThrow()),
        text(row, KNOWN_CSM).or(() -> text(row, CSM)).filter(it -> !it.isEmpty()).map(Csm::new),
        text(row, REGION),
        row.has(SCORE) ? OptionalInt.of(row.path(SCORE).intValue()) : OptionalInt.empty(),
        Band.valueOf(row.required(BAND).textValue()),
        row.has(BAND_SET),
        AmountJson.read(row.path(CMRR)),
        row.has(CUSTOMER));
  }

  private static Optional<String> text(JsonNode row, String name) {
    return Optional.ofNullable(row.path(name).textValue());
  }
}
