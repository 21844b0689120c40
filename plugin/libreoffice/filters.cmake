# The export filters, one row each: name; what it makes (Dutch; English); last part of the file's name; command of pago.
# Each comes twice, for text documents and, with "-calc" behind its name, for spreadsheets: a filter of the office belongs to one.
set(docx application/vnd.openxmlformats-officedocument.wordprocessingml.document)
set(filters
  "PAGO-advies|PAGO-advies bij deze RI&E|PAGO advice on this RI&E|PAGO-advies.docx|${docx}|maak,advies"
  "PAGO-toetsing|Toetsing van deze RI&E|Review of this RI&E|RIE-toetsing.docx|${docx}|maak,toetsing"
  "PAGO-projectplan|PAGO-projectplan bij deze RI&E|PAGO project plan for this RI&E|PAGO-projectplan.docx|${docx}|maak,projectplan"
  "PAGO-risicos-json|Risico's in deze RI&E, voor een programma|Risks in this RI&E, for a program|PAGO-risicos.json|application/json|lees,--json"
  "PAGO-risicos-html|Risico's in deze RI&E, als pagina|Risks in this RI&E, as a page|PAGO-risicos.html|text/html|lees,--toon")

set(PAGO_TYPE_NODES "")
set(PAGO_FILTER_NODES "")
foreach(row IN LISTS filters)
  string(REPLACE "|" ";" row "${row}")
  list(GET row 0 name)
  list(GET row 1 dutch)
  list(GET row 2 english)
  list(GET row 3 extension)
  list(GET row 4 media)
  list(GET row 5 command)
  string(REPLACE "&" "&amp;" dutch "${dutch}")
  string(REPLACE "&" "&amp;" english "${english}")
  string(REPLACE "-" "_" type "${name}")
  # No file ends in "PAGO-advies.docx" as LibreOffice counts extensions (after the last dot), so opening a .docx stays as it is.
  string(APPEND PAGO_TYPE_NODES "
    <node oor:name=\"${type}\" oor:op=\"replace\">
      <prop oor:name=\"UIName\"><value xml:lang=\"nl\">${dutch}</value><value xml:lang=\"en-US\">${english}</value></prop>
      <prop oor:name=\"Extensions\"><value>${extension}</value></prop>
      <prop oor:name=\"MediaType\"><value>${media}</value></prop>
      <prop oor:name=\"Preferred\"><value>false</value></prop>
      <prop oor:name=\"PreferredFilter\"><value>${name}</value></prop>
    </node>")
  foreach(service text.TextDocument sheet.SpreadsheetDocument)
    set(suffix "")
    if(service MATCHES sheet)
      set(suffix -calc)
    endif()
    string(APPEND PAGO_FILTER_NODES "
    <node oor:name=\"${name}${suffix}\" oor:op=\"replace\">
      <prop oor:name=\"UIName\"><value xml:lang=\"nl\">${dutch}</value><value xml:lang=\"en-US\">${english}</value></prop>
      <prop oor:name=\"Type\"><value>${type}</value></prop>
      <prop oor:name=\"DocumentService\"><value>com.sun.star.${service}</value></prop>
      <prop oor:name=\"FilterService\"><value>nl.pago.DocumentFilter</value></prop>
      <prop oor:name=\"UserData\"><value oor:separator=\",\">${command}</value></prop>
      <prop oor:name=\"Flags\"><value>EXPORT ALIEN 3RDPARTYFILTER</value></prop>
    </node>")
  endforeach()
endforeach()
