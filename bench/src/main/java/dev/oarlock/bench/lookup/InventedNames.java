package dev.oarlock.bench.lookup;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.naming.AccountTraits;
import dev.oarlock.domain.account.naming.NamedAccount;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Names such as companies have: a first word that few share, a trade that many do, a form that a
/// great many do. The same for the same number.
record InventedNames(long seed) {
  private static final String[] SYLLABLES =
      ("al an ar bel bor bra cal cor da del dor el en fal fen gal gran hal har hol in jor kal ken"
              + " la lor lun mar mel mer mor na nor or pal per quin ra ren ros sa sel sol sum ta ter"
              + " tor ul va ver vin vol wen wes win xan yar zan zel")
          .split(" ");
  private static final String[] ENDS =
      "a ex is o on um ia ic ax ent er ford field mont stone view water wood ton mark point tech"
          .split(" ");
  private static final String[] TRADES =
      ("Analytics Bank Biotech Builders Capital Chemicals Clinic Cloud Coffee Consulting Data"
              + " Design Energy Engineering Foods Freight Health Hotels Insurance Labs Logistics Media"
              + " Medical Mining Motors Networks Optics Packaging Partners Pharma Power Printing"
              + " Retail Robotics School Security Software Solar Steel Studios Systems Textiles Tools"
              + " Travel Trust University Ventures Water")
          .split(" ");
  private static final String[] FORMS =
      "AG Corp GmbH Group Holdings Inc International LLC Ltd SA".split(" ");
  private static final AccountTraits TRAITS =
      new AccountTraits(Segment.UNASSIGNED, Optional.empty(), Optional.empty());

  NamedAccount account(int number) {
    return new NamedAccount(id(number), name(number), List.of(), List.of(), List.of(), TRAITS);
  }

  static AccountId id(int number) {
    return new AccountId("cust-%07d".formatted(number));
  }

  String name(int number) {
    var random = new Random(seed * 1_000_003 + number);
    var first = new StringBuilder(pick(SYLLABLES, random));
    for (var more = 1 + random.nextInt(2); more > 0; more--) {
      first.append(pick(SYLLABLES, random));
    }
    first.append(pick(ENDS, random));
    first.setCharAt(0, Character.toUpperCase(first.charAt(0)));
    var trade = random.nextInt(10) < 7 ? " " + pick(TRADES, random) : "";
    var form = random.nextInt(10) < 6 ? " " + pick(FORMS, random) : "";
    return first + trade + form;
  }

  private static String pick(String[] some, Random random) {
    return some[random.nextInt(some.length)];
  }

  /// A name as somebody types it in a hurry: a letter wrong, missing, twice or swapped with the
  /// next; of every third name only the first word.
  static String mistyped(String name, Random random) {
    var typed = new StringBuilder(random.nextInt(3) == 0 ? name.split(" ", -1)[0] : name);
    for (var errors = 1 + random.nextInt(2); errors > 0; errors--) {
      var at = random.nextInt(typed.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> typed.setCharAt(at, (char) ('a' + random.nextInt(26)));
        case 1 -> typed.deleteCharAt(at);
        case 2 -> typed.insert(at, typed.charAt(at));
        default -> typed.insert(at + 2, typed.charAt(at)).deleteCharAt(at);
      }
    }
    return typed.toString();
  }
}
