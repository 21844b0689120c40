# Menu and toolbar PAGO, one row each: name of the action; Dutch; English; where in the toolbar ("-": not).
set(actions
  "risicos|~Risico's tonen|Show ~risks|Risico's"
  "advies|PAGO-~advies maken...|Make PAGO ~advice...|Advies"
  "projectplan|~Projectplan invullen...|Fill in ~project plan...|-"
  "alles|Alle ~stukken maken...|Make all ~documents...|Alle stukken"
  "uitslagen|~Uitslagbrieven maken...|Make ~result letters...|-"
  "sjabloon|S~jabloon|~Template|Sjabloon"
  "vrijgeven|~Vrijgeven door de bedrijfsarts...|~Release by the physician...|-"
  "hulp|~Help bij PAGO|~Help with PAGO|-")

set(PAGO_MENU_NODES "")
set(PAGO_TOOLBAR_NODES "")
set(number 10)
foreach(row IN LISTS actions)
  string(REPLACE "|" ";" row "${row}")
  list(GET row 0 name)
  list(GET row 1 dutch)
  list(GET row 2 english)
  list(GET row 3 button)
  math(EXPR number "${number}+1")
  string(APPEND PAGO_MENU_NODES "
          <node oor:name=\"m${number}\" oor:op=\"replace\">
            <prop oor:name=\"URL\"><value>vnd.pago:${name}</value></prop>
            <prop oor:name=\"Title\"><value xml:lang=\"nl\">${dutch}</value><value xml:lang=\"en-US\">${english}</value></prop>
            <prop oor:name=\"Target\"><value>_self</value></prop>
            <prop oor:name=\"Context\"><value>com.sun.star.text.TextDocument</value></prop>
          </node>")
  if(NOT button STREQUAL "-")
    string(REGEX REPLACE "[~.]" "" dutch "${dutch}")
    string(REGEX REPLACE "[~.]" "" english "${english}")
    string(APPEND PAGO_TOOLBAR_NODES "
        <node oor:name=\"t${number}\" oor:op=\"replace\">
          <prop oor:name=\"URL\"><value>vnd.pago:${name}</value></prop>
          <prop oor:name=\"Title\"><value xml:lang=\"nl\">${dutch}</value><value xml:lang=\"en-US\">${english}</value></prop>
          <prop oor:name=\"Target\"><value>_self</value></prop>
          <prop oor:name=\"Context\"><value>com.sun.star.text.TextDocument</value></prop>
        </node>")
  endif()
endforeach()
