package dev.oarlock.domain.revenue.slice;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.identity.Segment;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What customers are sorted by, as they are today; of what nobody told there is none. `since` is
/// when they first became a customer.
public record CustomerTraits(Map<RevenueDimension, String> told, Optional<LocalDate> since) {
  private static final int SMALL = 50;
  private static final int MIDDLE = 250;
  private static final int LARGE = 1_000;

  static final List<String> SIZES =
      Stream.of(0, SMALL, MIDDLE, LARGE).map(CustomerTraits::sizeBand).toList();

  public static final CustomerTraits UNKNOWN = new CustomerTraits(Map.of(), Optional.empty());

  public CustomerTraits {
    told = Map.copyOf(told);
  }

  public static CustomerTraits of(Facts facts, LocalDate known) {
    var profile = AccountProfile.of(facts);
    var told = new EnumMap<RevenueDimension, String>(RevenueDimension.class);
    if (!profile.segment().equals(Segment.UNASSIGNED)) {
      told.put(RevenueDimension.SEGMENT, profile.segment().name());
    }
    put(told, RevenueDimension.INDUSTRY, profile.industry());
    put(told, RevenueDimension.REGION, profile.region());
    put(told, RevenueDimension.SIZE, profile.size().map(CustomerTraits::sizeBand));
    put(told, RevenueDimension.CHANNEL, profile.channel());
    put(told, RevenueDimension.CSM, profile.csm().map(Csm::name));
    var spells = AccountContracts.of(facts).spells().until(known);
    return new CustomerTraits(told, spells.stream().findFirst().map(Spell::start));
  }

  static String sizeBand(int people) {
    if (people < SMALL) {
      return "under " + SMALL;
    }
    if (people < MIDDLE) {
      return phrase("{0} to {1}", SMALL, MIDDLE - 1);
    }
    return people < LARGE ? phrase("{0} to {1}", MIDDLE, LARGE - 1) : phrase("{0} or more", LARGE);
  }

  private static void put(
      Map<RevenueDimension, String> told, RevenueDimension dimension, Optional<String> value) {
    value.ifPresent(text -> told.put(dimension, text));
  }
}
