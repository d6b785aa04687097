package dev.oarlock.aws.store.naming;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.naming.NamedAccount;
import dev.oarlock.domain.account.naming.NormalizedName;
import dev.oarlock.domain.account.naming.TypoSegment;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A key under which an account is found: by a whole name or its beginning, by a word of it, or by
/// a piece of it that a typing error elsewhere leaves whole. Names are spread over partitions by
/// their first letter; within one they stand in the order of the alphabet, each before those that
/// go on.
public record NamePosting(String pk, String sk) {
  /// Longer names are found by their first letters; a sort key holds no more.
  private static final int MAX_LETTERS = 200;

  private static final String NAME = "NAME#";
  private static final String WORD = "WORD#";
  private static final String TYPO = "TYPO#";

  /// All of an account, by what it is called, was called, and by its ids.
  public static Set<NamePosting> of(NamedAccount account) {
    var postings = new LinkedHashSet<NamePosting>();
    var called = Stream.concat(account.normalizedCalls(), account.normalizedFormerNames()).toList();
    for (var spelling : called) {
      postings.add(new NamePosting(names(spelling), key(spelling, account.id())));
      words(spelling).forEach(word -> postings.add(word(word, account.id())));
      units(spelling)
          .forEach(unit ->
              TypoSegment.of(unit)
                  .forEach(segment ->
                      postings.add(new NamePosting(typos(segment), key(unit, account.id())))));
    }
    for (var id : account.normalizedNames().toList()) {
      postings.add(new NamePosting(names(id), key(id, account.id())));
      words(id).forEach(word -> postings.add(word(word, account.id())));
    }
    return postings;
  }

  private static NamePosting word(String word, AccountId account) {
    return new NamePosting(wordStart(word), key(word, account));
  }

  /// What follows the first word, the second, and so on; where words are not parted, what follows
  /// each letter.
  private static Stream<String> words(String spelling) {
    return NormalizedName.isUnspaced(spelling)
        ? ends(shortened(spelling.replace(" ", "")))
        : Stream.iterate(spelling.indexOf(' '), at -> at >= 0, at -> spelling.indexOf(' ', at + 1))
            .map(at -> spelling.substring(at + 1));
  }

  private static Stream<String> ends(String text) {
    return Stream.iterate(0, at -> at < text.length(), at -> text.offsetByCodePoints(at, 1))
        .map(text::substring);
  }

  /// What somebody makes a typing error in: a name, or one word of it.
  private static Stream<String> units(String spelling) {
    return Stream.concat(Stream.of(spelling), Stream.of(spelling.split(" ", -1))).distinct();
  }

  static String names(String spelling) {
    return NAME + Character.toString(spelling.codePointAt(0));
  }

  static String wordStart(String word) {
    return WORD + Character.toString(word.codePointAt(0));
  }

  static String typos(TypoSegment segment) {
    return TYPO + segment.length() + "#" + segment.number() + "#" + spaced(segment.text());
  }

  private static String key(String spelling, AccountId account) {
    return start(spelling) + "#" + account;
  }

  /// What the key of a name starts with. The signs for the end of a name and for a space come
  /// before all letters and in this order, so that a name comes before those that go on after it.
  static String start(String spelling) {
    return spaced(shortened(spelling));
  }

  private static String spaced(String spelling) {
    return spelling.replace(' ', '-');
  }

  private static String shortened(String spelling) {
    return spelling.length() <= MAX_LETTERS
        ? spelling
        : spelling.substring(
            0, MAX_LETTERS - (Character.isHighSurrogate(spelling.charAt(MAX_LETTERS - 1)) ? 1 : 0));
  }

  Map<String, AttributeValue> key() {
    return Map.of("pk", fromS(pk), "sk", fromS(sk));
  }

  Map<String, AttributeValue> item(long version) {
    var item = new HashMap<>(key());
    item.put("version", AttributeValue.fromN(Long.toString(version)));
    return item;
  }

  /// What an account was found under.
  public record FoundName(String spelling, AccountId account) {
    static FoundName of(String sk) {
      var end = sk.lastIndexOf('#');
      return new FoundName(
          sk.substring(0, end).replace('-', ' '), new AccountId(sk.substring(end + 1)));
    }
  }
}
