package dev.oarlock.mapping.expression;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The domain of a company, of its website or of the e-mail address of somebody there: what systems
/// that share no id have in common. An address that anybody may have says nothing of a company.
final class CompanyDomain {
  private static final Set<String> ANYBODYS =
      Set.of(
          "gmail.com",
          "googlemail.com",
          "outlook.com",
          "hotmail.com",
          "live.com",
          "msn.com",
          "yahoo.com",
          "icloud.com",
          "me.com",
          "aol.com",
          "proton.me",
          "protonmail.com",
          "gmx.de",
          "gmx.net",
          "web.de",
          "t-online.de",
          "orange.fr",
          "free.fr",
          "libero.it",
          "qq.com",
          "163.com",
          "mail.ru",
          "yandex.ru");

  private CompanyDomain() {}

  static @Nullable String of(@Nullable Object addressOrWebsite) {
    if (addressOrWebsite == null) {
      return null;
    }
    var host =
        addressOrWebsite
            .toString()
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^[a-z]+://", "")
            .replaceFirst("^.*@", "")
            .replaceFirst("[/?#:].*$", "")
            .replaceFirst("^www\\.", "");
    return host.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+") && !ANYBODYS.contains(host)
        ? host
        : null;
  }
}
