/// What the numbers of retention and renewals mean, and what others report of them.
@NullMarked
package dev.oarlock.domain.revenue.metric;

import org.jspecify.annotations.NullMarked;
