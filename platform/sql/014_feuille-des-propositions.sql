-- Which sheet of its workbook a proposed list is. Null: the file holds one list, or is no workbook.
alter table propositions add column feuille text;
