package dev.oarlock.domain.phrase;

/// What the domain says of evidence, in English. It is kept, sent and compared as the sentence it
/// is; whoever shows it in another language finds the message that it was made of, and says that.
public final class DomainPhrase {
  private DomainPhrase() {}

  /// `phrase("no use for {0 week}", 3)`: what stands in braces is explained at [MessagePattern].
  /// What people wrote, and names, stand as `{0!}`, because they are never said in another way.
  public static String phrase(String english, Object... values) {
    return values.length == 0
        ? english
        : new MessagePattern(english, PluralForm.ENGLISH).fill(values);
  }
}
