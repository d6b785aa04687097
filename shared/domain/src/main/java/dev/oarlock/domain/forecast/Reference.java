package dev.oarlock.domain.forecast;

/// The book of accounts against which a tenant's are measured until it has enough of its own. The
/// numbers are Oarlock's own assumptions about a mixed B2B subscription business, not measurements;
/// flags (0 or 1) need no scale.
final class Reference {
  /// Natural logarithm of 1 + whole weeks since anybody used the product: mostly none.
  static final Scale RECENCY = Scale.moreIsWorse(0.3, 0.7);

  /// Natural logarithm of use in the last four weeks over use in the eight before: steady, ±25 %.
  static final Scale TREND = Scale.moreIsBetter(0.0, 0.25);

  /// Active users as a share of licences: a little more than half.
  static final Scale LEVEL = Scale.moreIsBetter(0.55, 0.2);

  /// Features used as a share of those offered.
  static final Scale BREADTH = Scale.moreIsBetter(0.45, 0.15);

  /// Natural logarithm of 1 + cases of the last 90 days, a grave one counting four times.
  static final Scale SUPPORT = Scale.moreIsWorse(1.4, 0.9);

  /// NPS answer, 0 to 10.
  static final Scale NPS = Scale.moreIsBetter(7.3, 2.2);

  /// The CSM's pulse, 1 to 5.
  static final Scale PULSE = Scale.moreIsBetter(3.6, 0.9);

  /// Weeks late: punctual is the zero, 30 days are one unit.
  static final Scale BILLING = Scale.moreIsWorse(0.0, 30 / 7.0);

  /// Price rise at renewal as a share: none is the zero, 10 % are one unit.
  static final Scale PRICE = Scale.moreIsWorse(0.0, 0.1);

  /// Months of four weeks since an executive was met.
  static final Scale EXEC = Scale.moreIsWorse(4.0, 3.0);

  /// Natural logarithm of 1 + months of 30 days as a customer: a median of a year and a half.
  static final Scale TENURE = Scale.moreIsBetter(2.9, 0.8);

  /// Natural logarithm of 1 + revenue a month in whole units of its currency: a median of 1,500.
  static final Scale VALUE = Scale.moreIsBetter(7.3, 1.2);

  private Reference() {}
}
