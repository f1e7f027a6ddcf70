/** One class per model: how its steps, gates and timers behave in the product's own engine. */
package org.waymark.process;
