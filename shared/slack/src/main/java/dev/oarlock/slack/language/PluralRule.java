package dev.oarlock.slack.language;

import dev.oarlock.domain.phrase.PluralForm;
import java.util.Locale;

/// Which form of a noun a whole number takes, after the plural rules of Unicode's CLDR. A
/// language's forms are written in the order in which they are named here.
public enum PluralRule implements PluralForm {
  /// English, German, Dutch, Spanish, Italian and most others.
  ONE_OTHER {
    @Override
    public int of(long number) {
      return number == 1 ? 0 : 1;
    }
  },
  /// French and Brazilian Portuguese: nothing is singular.
  ZERO_ONE_OTHER {
    @Override
    public int of(long number) {
      return number == 0 || number == 1 ? 0 : 1;
    }
  },
  /// Russian, Ukrainian, Serbian, Croatian: 1 and 21, 2 to 4 and 22 to 24, all others.
  EAST_SLAVIC {
    @Override
    public int of(long number) {
      return number % 10 == 1 && number % 100 != 11 ? 0 : isFew(number) ? 1 : 2;
    }
  },
  /// Polish: 1, 2 to 4 and 22 to 24, all others.
  POLISH {
    @Override
    public int of(long number) {
      return number == 1 ? 0 : isFew(number) ? 1 : 2;
    }
  },
  /// Czech and Slovak: 1, 2 to 4, all others.
  CZECH {
    @Override
    public int of(long number) {
      return number == 1 ? 0 : number >= 2 && number <= 4 ? 1 : 2;
    }
  },
  /// Japanese, Chinese, Korean, Vietnamese, Thai, Indonesian: one form.
  NONE {
    @Override
    public int of(long number) {
      return 0;
    }
  };

  static PluralRule of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "fr" -> ZERO_ONE_OTHER;
      case "pt" -> locale.getCountry().equals("PT") ? ONE_OTHER : ZERO_ONE_OTHER;
      case "ru", "uk", "be", "sr", "hr", "bs" -> EAST_SLAVIC;
      case "pl" -> POLISH;
      case "cs", "sk" -> CZECH;
      case "ja", "zh", "ko", "vi", "th", "id", "ms" -> NONE;
      default -> ONE_OTHER;
    };
  }

  private static boolean isFew(long number) {
    var unit = number % 10;
    var teen = number % 100;
    return unit >= 2 && unit <= 4 && (teen < 12 || teen > 14);
  }
}
