/// What reports say of customers beside what was booked: what they answered, how soon they had
/// value, their discounts, renewals and sizes, and why revenue was lost.
@NullMarked
package dev.oarlock.domain.portfolio.customer;

import org.jspecify.annotations.NullMarked;
