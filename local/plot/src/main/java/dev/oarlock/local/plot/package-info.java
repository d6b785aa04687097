/// Charts as SVG: axes, marks, a legend, and a picture around them.
@NullMarked
package dev.oarlock.local.plot;

import org.jspecify.annotations.NullMarked;
